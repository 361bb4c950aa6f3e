package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class MongoMetersTest extends MongoTest {
  @Test
  void the_size_on_disk_grows_with_what_is_stored() {
    double before = gauge("disk");
    log.insertMany(
        IntStream.range(0, 500)
            .mapToObj(i -> new Document("n", i).append("filling", "x".repeat(i * 3)))
            .toList());
    assertThat(gauge("disk")).isGreaterThan(before);
  }

  @Test
  void the_age_of_data_and_of_the_last_backup_are_told() throws Exception {
    assertThat(gauge("age")).isGreaterThanOrEqualTo(0).isLessThan(3_600);
    assertThat(gauge("backup.age")).isNaN();
    EmbeddedMongo.noteBackup(folder, Instant.now().minus(Duration.ofHours(2)));
    assertThat(gauge("backup.age")).isBetween(7_200.0, 10_800.0);
  }

  private static double gauge(String name) {
    return meters.get("tiendo.embedded.mongo." + name).gauge().value();
  }
}

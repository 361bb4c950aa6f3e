package org.tiendo.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.embedded.EmbeddedKafka;
import org.tiendo.eventing.lease.Lease;

/// A relay that stays while its broker goes and comes back, with everything it had or with less.
@Tag("embedded")
class BrokerRestartTest {

  private static final String TOPIC = "task.events";

  private final MemoryLog log = new MemoryLog();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @TempDir private Path folder;

  @Test
  void goes_on_with_a_broker_that_was_away_while_the_log_grew() throws IOException {
    Path data = folder.resolve("kafka");
    EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
    try (Relay relay = started(kafka.bootstrap())) {
      log.grow(500);
      reaches(relay, 499);
      kafka.close();
      log.grow(500);
      kafka = EmbeddedKafka.start(data, kafka.port());
      reaches(relay, 999);
      log.grow(10);
      reaches(relay, 1_009);
      assertThat(inTopic(kafka)).containsAll(log.records());
      assertThat(inTopic(kafka).stream().distinct().toList()).isEqualTo(log.records());
    } finally {
      kafka.close();
    }
  }

  @Test
  void sends_again_what_a_broker_acknowledged_and_lost() throws IOException {
    Path data = folder.resolve("kafka");
    Path earlier = folder.resolve("earlier");
    EmbeddedKafka kafka = EmbeddedKafka.start(data, 0);
    try (Relay relay = started(kafka.bootstrap())) {
      log.grow(300);
      reaches(relay, 299);
      kafka.close();
      copy(data, earlier);
      kafka = EmbeddedKafka.start(data, kafka.port());
      log.grow(400);
      reaches(relay, 699);
      kafka.close();
      kafka = EmbeddedKafka.start(earlier, kafka.port());
      EmbeddedKafka again = kafka;
      Eventually.holds("all again", () -> inTopic(again).containsAll(log.records()));
      log.grow(10);
      reaches(relay, 709);
      assertThat(inTopic(kafka).stream().distinct().toList()).isEqualTo(log.records());
    } finally {
      kafka.close();
    }
  }

  private Relay started(String bootstrap) {
    Relay relay =
        new Relay(
            new RelayRoute(log, log::published, MemoryLog.FORM, TOPIC),
            bootstrap,
            Lease.SOLE,
            Leases.NOTHING_AGAIN,
            meters);
    relay.start();
    return relay;
  }

  private static List<PublishedRecord> inTopic(EmbeddedKafka kafka) {
    List<PublishedRecord> records = new ArrayList<>();
    KafkaServer.all(kafka.bootstrap(), TOPIC)
        .forEach(record -> records.add(MemoryLog.FORM.fromKafka(record)));
    return records;
  }

  private static void reaches(Relay relay, long position) {
    Eventually.holds("relay at " + position, () -> relay.position() == position);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(each)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(each, to.resolve(from.relativize(each)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

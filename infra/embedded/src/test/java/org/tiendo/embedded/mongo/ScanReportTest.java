package org.tiendo.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.embedded.LogLines;

class ScanReportTest {
  LogLines lines;
  final Document filter =
      new Document("kind", "secret").append("_id", new Document("$gt", 7).append("$lt", 9));

  @BeforeEach
  void listen() {
    lines = new LogLines(ScanReport.class.getName());
  }

  @AfterEach
  void stop_listening() {
    lines.close();
  }

  @Test
  void a_thousand_documents_are_nothing_to_speak_of() {
    new ScanReport("db.things", filter, false).looked(1_000, true);
    assertThat(lines.told()).isEmpty();
  }

  @Test
  void more_are_told_with_collection_form_and_number_but_without_values() {
    new ScanReport("db.things", filter, false).looked(1_001, true);
    assertThat(lines.told())
        .containsExactly(
            "WARN No index serves the query on db.things by {kind: ?, _id: {$gt: ?, $lt: ?}}:"
                + " it looked at 1001 documents");
  }

  @Test
  void what_an_index_serves_is_told_as_no_fault() {
    new ScanReport("db.things", filter, true).looked(5_000, true);
    assertThat(lines.told())
        .containsExactly(
            "INFO The query on db.things by {kind: ?, _id: {$gt: ?, $lt: ?}} looked at 5000"
                + " documents");
  }

  @Test
  void one_that_comes_in_batches_is_told_at_each_tenfold_and_at_its_end() {
    ScanReport report = new ScanReport("db.things", new Document(), true);
    for (int examined = 500; examined <= 12_000; examined += 500) {
      report.looked(examined, examined == 12_000);
    }
    report.looked(12_000, true);
    assertThat(lines.told())
        .extracting(line -> line.replaceAll(".* looked at ", ""))
        .containsExactly("1500 documents so far", "10500 documents so far", "12000 documents");
  }

  @Test
  void the_form_tells_lists_by_their_length_and_alternatives_in_full() {
    Document alternatives =
        new Document(
            "$or",
            List.of(
                new Document("_id", new Document("$in", List.of(1, 2, 3))),
                new Document("keys", "x")));
    assertThat(QueryShape.of(alternatives)).isEqualTo("{$or: [{_id: {$in: [3 of ?]}}, {keys: ?}]}");
  }
}

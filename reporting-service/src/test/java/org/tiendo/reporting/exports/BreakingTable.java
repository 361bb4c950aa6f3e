package org.tiendo.reporting.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;

/// A table for tests of which a late row cannot be read.
@RestController
@Admits(Admission.READERS)
class BreakingTable {

  @GetMapping("/api/exports/breaking")
  void breaking(HttpServletResponse response) throws IOException {
    new CsvWriter(false)
        .write(
            new Extract(
                "items",
                List.of(new Extract.Column("title", "Title")),
                IntStream.range(0, 50_000).mapToObj(BreakingTable::row),
                new Extract.Origin(
                    "task:1", LocalDate.of(2022, 12, 29), null, false, List.of(), "en")),
            response.getOutputStream());
  }

  private static List<Cell> row(int number) {
    if (number == 49_999) {
      throw new IllegalStateException("the table breaks here");
    }
    return List.of(new Cell.Text("Item " + number));
  }
}

package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;

class DocumentCountsTest {

  private final Facts facts =
      new Facts()
          .unit("top", null, "Trên", "Top")
          .unit("office", "top", "Dưới", "Office")
          .document("office", "report", 1, "2022-02-01", null)
          .document("office", "report", 2, "2022-03-01", null)
          .document("top", "directive", 3, "2022-03-02", null)
          .document("elsewhere", "report", 4, "2022-03-03", null)
          .document("office", "directive", 5, "2022-05-01", null);

  @Test
  void counts_by_authority_and_type_highest_authority_first() {
    DocumentCounts counts = on("2022-04-01");
    assertThat(counts.types()).containsExactly("directive", "report");
    assertThat(counts.rows())
        .containsExactly(
            new DocumentCounts.Row(new UnitId("top"), List.of(1, 0), 1),
            new DocumentCounts.Row(new UnitId("office"), List.of(0, 2), 2),
            new DocumentCounts.Row(new UnitId("elsewhere"), List.of(0, 1), 1));
    assertThat(counts.total()).isEqualTo(4);
  }

  @Test
  void rows_columns_and_total_add_up() {
    DocumentCounts counts = on("2022-06-01");
    assertThat(counts.sums()).containsExactly(2, 3);
    assertThat(counts.rows().stream().mapToInt(DocumentCounts.Row::total).sum())
        .isEqualTo(counts.total())
        .isEqualTo(5);
  }

  @Test
  void of_nothing_has_neither_rows_nor_columns() {
    assertThat(on("2022-01-31")).isEqualTo(new DocumentCounts(List.of(), List.of(), 0));
  }

  private DocumentCounts on(String date) {
    AsOf asOf = AsOf.of(facts.history().register(), LocalDate.parse(date));
    return DocumentCounts.of(
        asOf.documents(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)), asOf);
  }
}

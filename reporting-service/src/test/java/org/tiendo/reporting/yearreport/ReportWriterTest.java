package org.tiendo.reporting.yearreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryAdded;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.paper.SampleReport;
import org.tiendo.reporting.yearbook.WrittenYear;

class ReportWriterTest {

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);

  @Test
  void a_solution_to_a_limitation_and_to_its_cause_is_told_once() {
    WrittenYear.of(year).written();
    year.facts()
        .history()
        .add(
            "reporting",
            "year-review:y-2022",
            "2022-12-29",
            new ReviewEntryAdded(
                new YearReviewId("y-2022"),
                "s-1",
                new ReviewEntry(
                    ReviewEntryKind.SOLUTION,
                    "Ask early.",
                    null,
                    List.of(),
                    List.of(),
                    List.of("l-1", "c-1"),
                    null,
                    null)));
    YearReport.Entry limitation = chapter("Limitations").entries().getFirst();
    assertThat(limitation.solutions())
        .extracting(YearReport.Entry::text)
        .containsExactly("Ask early.");
    assertThat(limitation.causes())
        .singleElement()
        .satisfies(cause -> {
          assertThat(cause.note()).isEqualTo("from within");
          assertThat(cause.solutions()).isEmpty();
        });
    assertThat(limitation.items()).containsExactly("Item p-07");
  }

  @Test
  void figures_stand_in_texts_with_provisional_values_before_they_are_frozen() {
    WrittenYear.of(year).written();
    assertThat(chapter("Results").entries().getFirst().text())
        .isEqualTo("Completed 19 of 19 projects.");
    assertThat(SampleReport.of(year, "en").proof().frozen()).isFalse();
  }

  @Test
  void a_provisional_report_has_the_hash_that_freezing_would_give() {
    WrittenYear written = WrittenYear.of(year).written();
    YearReport.Proof provisional = SampleReport.of(year, "en").proof();
    written.frozen();
    YearReport.Proof frozen = SampleReport.of(year, "vi").proof();
    assertThat(frozen.frozen()).isTrue();
    assertThat(frozen.token()).isEqualTo(provisional.token());
    assertThat(frozen.hash()).isEqualTo(provisional.hash());
  }

  private YearReport.Chapter chapter(String title) {
    return SampleReport.of(year, "en").narrative().stream()
        .filter(chapter -> chapter.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}

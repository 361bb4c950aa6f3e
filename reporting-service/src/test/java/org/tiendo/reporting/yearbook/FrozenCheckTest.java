package org.tiendo.reporting.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.FrozenReportKept;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.register.Register;

/// What was frozen is computed again from what was known then; whatever was changed since is named.
class FrozenCheckTest {

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);

  @Test
  void what_was_frozen_is_computed_again_whatever_was_recorded_since() {
    WrittenYear written = WrittenYear.of(year).written().frozen();
    year.facts().document("secretariat", "decision", 99, "2022-12-20", null);
    written.frozen().adopted();
    assertThat(checked(event -> event))
        .hasSize(2)
        .allSatisfy(check -> assertThat(check.differences()).isEmpty());
  }

  @Test
  void a_figure_that_was_changed_is_named_with_its_review_and_both_values() {
    WrittenYear.of(year).written().frozen();
    List<FrozenCheck> checks =
        checked(event -> event instanceof YearFiguresFrozen frozen ? otherwise(frozen) : event);
    assertThat(checks.getFirst().differences())
        .containsExactly(
            "y-2022, freeze 1: own-programme-done: 18/19 frozen, 19/19 from the logs",
            "y-2022, freeze 1: made-up: 1 frozen, nothing from the logs");
  }

  @Test
  void a_report_that_was_changed_is_told_by_its_hash() {
    WrittenYear.of(year).written().frozen();
    List<FrozenCheck> checks =
        checked(event ->
            event instanceof FrozenReportKept kept && kept.part() == 1
                ? new FrozenReportKept(
                    kept.review(), kept.number(), 1, kept.text().replace('1', '2'))
                : event);
    assertThat(checks.getFirst().differences())
        .singleElement()
        .asString()
        .startsWith("y-2022, freeze 1: the hash of the kept report: ");
  }

  @Test
  void an_event_that_was_changed_in_its_own_log_changes_figures_and_hash() {
    WrittenYear.of(year).written().frozen();
    List<PublishedRecord> records =
        year.facts().history().records().stream()
            .filter(record -> !record.type().equals("DocumentIssued"))
            .toList();
    assertThat(all(records).getFirst().differences())
        .anyMatch(line -> line.contains("outcome-documents-2: 30 frozen, 0 from the logs"))
        .anyMatch(line -> line.contains("the hash: "));
  }

  @Test
  void logs_that_end_before_the_freeze_cannot_vouch_for_it() {
    WrittenYear.of(year).written().frozen();
    List<PublishedRecord> records =
        year.facts().history().records().stream()
            .filter(record -> !record.log().equals("task") || record.position() < 100)
            .toList();
    assertThat(all(records).getFirst().differences())
        .singleElement()
        .asString()
        .contains("the logs end at", "task:99");
  }

  private List<FrozenCheck> checked(UnaryOperator<PublishedEvent> change) {
    return all(year.facts().history().records().stream().map(r -> changed(r, change)).toList());
  }

  private static List<FrozenCheck> all(List<PublishedRecord> records) {
    Register whole = Register.of(records);
    return FrozenCheck.all(whole, whole);
  }

  private static YearFiguresFrozen otherwise(YearFiguresFrozen frozen) {
    List<FrozenFigure> figures =
        new ArrayList<>(
            frozen.figures().stream()
                .map(figure ->
                    figure.key().equals("own-programme-done")
                        ? new FrozenFigure(figure.key(), 18, 19)
                        : figure)
                .toList());
    figures.add(new FrozenFigure("made-up", 1, null));
    return new YearFiguresFrozen(
        frozen.review(),
        frozen.number(),
        frozen.asOf(),
        frozen.token(),
        frozen.hash(),
        figures,
        frozen.parts());
  }

  private static PublishedRecord changed(PublishedRecord r, UnaryOperator<PublishedEvent> change) {
    return new PublishedRecord(
        r.log(),
        r.position(),
        r.stream(),
        r.sequence(),
        r.recordedAt(),
        r.effectiveOn(),
        r.actor(),
        r.unit(),
        r.onBehalfOf(),
        r.commandId(),
        r.correlationId(),
        r.causationId(),
        r.type(),
        r.version(),
        r.leafHash(),
        r.event() == null ? null : change.apply(r.event()));
  }
}

package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.figures.ImportStanding;
import org.tiendo.reporting.importing.Column;
import org.tiendo.reporting.importing.Difference;
import org.tiendo.reporting.importing.DryRun;
import org.tiendo.reporting.importing.Finding;
import org.tiendo.reporting.sheet.Refused;
import org.tiendo.reporting.sheet.Table;
import org.tiendo.reporting.text.Texts;

/// What programs and pages are told of a file and of a batch, in the reader's language.
final class ImportViews {

  private ImportViews() {}

  /// @param rows in the file, the headings not counted
  /// @param fresh how many can be imported
  /// @param unchanged how many are there already, just so
  record DryRunView(
      String sheet,
      int rows,
      int fresh,
      int unchanged,
      List<FindingView> errors,
      List<FindingView> warnings,
      List<DifferenceView> differences) {}

  /// @param row as a spreadsheet counts, from 1; 0 if it is about the sheet
  /// @param column letters of the column; null if it is about no single one
  /// @param heading of the template's column; null if it is none of these
  /// @param remedy what to do about it
  record FindingView(
      String sheet,
      int row,
      @Nullable String column,
      String cell,
      @Nullable String heading,
      String code,
      String sentence,
      String remedy) {}

  record DifferenceView(int row, String key, String project, List<ChangedView> changes) {}

  record ChangedView(String field, String heading, String was, String is) {}

  /// @param state `STAGED`, `ASSIGNING`, `HALTED`, `COMPLETED`, `WITHDRAWING` or `WITHDRAWN`
  /// @param done how many rows were assigned
  /// @param standing how many of its items stand
  /// @param stoppedAt external key of the row, or id of the item, that was refused
  record ImportView(
      String id,
      String file,
      String assigner,
      String reviewingUnit,
      @Nullable String programme,
      int rows,
      String state,
      int done,
      int standing,
      @Nullable String stoppedAt,
      @Nullable String rule,
      @Nullable String reason) {}

  static ImportView of(ImportStanding batch) {
    var staged = batch.staged().event();
    return new ImportView(
        staged.batch().value(),
        staged.file(),
        staged.assigner().value(),
        staged.reviewingUnit().value(),
        staged.programme() == null ? null : staged.programme().value(),
        staged.rows(),
        batch.state().name(),
        batch.done(),
        batch.items().size(),
        batch.stoppedAt(),
        batch.rule(),
        batch.reason());
  }

  /// @param unit names a unit
  static DryRunView of(DryRun run, Texts texts, Function<UnitId, String> unit) {
    return new DryRunView(
        run.sheet(),
        run.rows(),
        run.fresh().size(),
        run.unchanged(),
        run.errors().stream().map(finding -> view(finding, texts)).toList(),
        run.warnings().stream().map(finding -> view(finding, texts)).toList(),
        run.differences().stream().map(each -> view(each, texts, unit)).toList());
  }

  private static FindingView view(Finding finding, Texts texts) {
    Integer column = finding.column();
    Column of = finding.of();
    return new FindingView(
        finding.sheet(),
        finding.row(),
        column == null ? null : Table.letters(column),
        finding.cell(),
        of == null ? null : of.heading(texts),
        finding.code().code(),
        finding.sentence(texts),
        finding.remedy(texts));
  }

  private static DifferenceView view(
      Difference difference, Texts texts, Function<UnitId, String> unit) {
    return new DifferenceView(
        difference.row(),
        difference.key(),
        difference.project().value(),
        difference.changes().stream()
            .map(changed ->
                new ChangedView(
                    changed.column().name(),
                    changed.column().heading(texts),
                    said(changed.column(), changed.was(), texts, unit),
                    said(changed.column(), changed.is(), texts, unit)))
            .toList());
  }

  private static String said(
      Column column, String value, Texts texts, Function<UnitId, String> unit) {
    return switch (column) {
      case TYPE -> texts.say("type." + value);
      case SECRECY -> texts.say("import.secrecy." + value);
      case PRIORITY -> texts.say(value.equals("true") ? "value.yes" : "value.no");
      case LEAD -> unit.apply(new UnitId(value));
      default -> value;
    };
  }

  /// Why nothing of a file is taken.
  static String sentence(Refused refused, Texts texts) {
    Map<String, String> facts = refused.facts();
    return texts.say(
        "import.refused." + refused.code(),
        facts.getOrDefault("most", ""),
        facts.getOrDefault("cell", ""),
        facts.getOrDefault("line", ""),
        facts.getOrDefault("byte", ""),
        facts.getOrDefault("encoding", ""));
  }
}

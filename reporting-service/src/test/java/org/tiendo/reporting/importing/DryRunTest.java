package org.tiendo.reporting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.sheet.Files;
import org.tiendo.reporting.sheet.Limits;
import org.tiendo.reporting.sheet.Tables;
import org.tiendo.reporting.text.Texts;

/// What a file would do, and what is wrong with it, cell by cell.
class DryRunTest {

  private static final UnitId CENTRE = new UnitId("centre");
  private static final UnitId COMMISSION = new UnitId("commission");
  private static final UnitId OFFICE = new UnitId("office");
  private static final UnitId QUALITY = new UnitId("quality");
  private static final DirectiveId DIRECTIVE = new DirectiveId("d-23");
  private static final Target TARGET =
      new Target(
          CENTRE,
          QUALITY,
          new ProgrammeId("p-2026"),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 1, 5),
          false);
  private static final Names NAMES =
      new Names(
          new Words.Of<UnitId>()
              .with("Ban Tổ chức", COMMISSION)
              .with("Organisation Commission", COMMISSION)
              .with("Văn phòng", OFFICE)
              .with("Văn phòng", new UnitId("other-office"))
              .with("office", OFFICE)
              .with("quality", QUALITY)
              .with("stranger", new UnitId("stranger"))
              .all(),
          new Words.Of<DirectiveId>().with("23-QĐ/TW", DIRECTIVE).all(),
          Map.of(DIRECTIVE, Map.of("I.1", true, "I.2", false)),
          unit -> unit.value().equals("stranger") ? List.of() : List.of(CENTRE));

  private static final String HEADINGS =
      "Mã ngoài,Số, ký hiệu văn bản giao,Clause,Tên nhiệm vụ,Type,Đơn vị chủ trì,Coordinating units,"
          + "Product,Thời hạn,Review date,Trọng tâm,Field,Secrecy,Ngày giao ban đầu,Years carried over";

  private static DryRun run(String... rows) {
    String heading = HEADINGS.replace("Số, ký hiệu văn bản giao", "\"Số, ký hiệu văn bản giao\"");
    return run(heading + "\n" + String.join("\n", rows), key -> Optional.empty());
  }

  private static DryRun run(
      String text, java.util.function.Function<String, Optional<ProjectAssigned>> existing) {
    return DryRun.of(
        Tables.read(text.getBytes(StandardCharsets.UTF_8), "items.csv", Limits.STANDARD),
        NAMES,
        TARGET,
        existing);
  }

  @Test
  void a_row_is_understood_in_the_words_of_any_language() {
    DryRun run =
        run(
            "CT-1,23-QĐ/TW,I.1,Đề án vị trí,đề án,ban tổ chức,office,Tờ trình,30/6/2026,,x,tổ chức,,,");
    assertThat(run.errors()).isEmpty();
    assertThat(run.fresh())
        .containsExactly(
            new ItemRow(
                2,
                "CT-1",
                ItemType.PROJECT,
                "Đề án vị trí",
                "Tờ trình",
                COMMISSION,
                List.of(OFFICE),
                new ClauseRef(DIRECTIVE, "I.1"),
                LocalDate.of(2026, 6, 30),
                null,
                "tổ chức",
                true,
                Secrecy.NONE,
                null));
    assertThat(run.canBeStaged()).isTrue();
  }

  @Test
  void every_error_is_told_by_its_cell_and_not_only_the_first() {
    DryRun run =
        run(
            "CT 1?,99-QĐ/TW,,,plan,nobody,Văn phòng,P,31/02/2026,,maybe,,mật,,",
            "CT-2,23-QĐ/TW,I.2,T,report,quality,office;office,P,2025-12-31,,,,,,",
            "CT-2,23-QĐ/TW,IX,T,report,stranger,Organisation Commission,P,soon,,,,,,",
            "CT-4,,I.1,=1+1,report,ban tổ chức,ban tổ chức,P,,,,,,1/1/2020,",
            "CT-5,23-QĐ/TW,,T,report,ban tổ chức,,P,1/5/2026,1/6/2026,,,,1/1/2027,x,outside");
    assertThat(run.errors())
        .extracting(Finding::cell, finding -> finding.code().code())
        .containsExactlyInAnyOrder(
            tuple("A2", "key-form"),
            tuple("B2", "directive-unknown"),
            tuple("D2", "cell-missing"),
            tuple("E2", "type-unknown"),
            tuple("F2", "unit-unknown"),
            tuple("G2", "unit-ambiguous"),
            tuple("I2", "date-impossible"),
            tuple("K2", "yes-or-no"),
            tuple("M2", "secrecy-not-here"),
            tuple("C3", "clause-assigns-no-work"),
            tuple("F3", "lead-reviews"),
            tuple("G3", "unit-doubled"),
            tuple("I3", "deadline-past"),
            tuple("A4", "key-doubled"),
            tuple("C4", "clause-unknown"),
            tuple("F4", "lead-not-below"),
            tuple("I4", "date-form"),
            tuple("B5", "directive-missing"),
            tuple("D5", "cell-formula"),
            tuple("G5", "coordinator-leads"),
            tuple("I5", "deadline-missing"),
            tuple("O5", "opening-half"),
            tuple("C6", "clause-missing"),
            tuple("J6", "deadline-twice"),
            tuple("N6", "opening-later"),
            tuple("O6", "years-form"),
            tuple("P6", "cell-outside"));
    assertThat(run.fresh()).isEmpty();
    assertThat(run.canBeStaged()).isFalse();
  }

  @Test
  void an_opening_balance_keeps_its_deadline_and_its_years() {
    DryRun run = run("O-1,,,Old,task,office,,P,30/6/2024,,,,,15/3/2023,2");
    assertThat(run.errors()).isEmpty();
    assertThat(run.fresh().getFirst().broughtForward())
        .isEqualTo(new BroughtForward(LocalDate.of(2023, 3, 15), 2));
  }

  @Test
  void headings_that_are_missing_unknown_or_doubled_are_told_and_rows_are_not_guessed() {
    DryRun run = run("Mã ngoài,External key,Colour\n1,2,3", key -> Optional.empty());
    assertThat(run.errors())
        .extracting(Finding::cell, finding -> finding.code().code(), Finding::of)
        .containsExactlyInAnyOrder(
            tuple("B1", "heading-doubled", null),
            tuple("C1", "heading-unknown", null),
            tuple("", "heading-missing", Column.TITLE),
            tuple("", "heading-missing", Column.TYPE),
            tuple("", "heading-missing", Column.LEAD),
            tuple("", "heading-missing", Column.PRODUCT));
  }

  @Test
  void the_same_row_again_changes_nothing_and_a_changed_one_is_a_difference() {
    ProjectAssigned item =
        new ProjectAssigned(
            new ProjectId("it-1"),
            ItemType.TASK,
            "Title",
            "Product",
            CENTRE,
            OFFICE,
            List.of(),
            QUALITY,
            Deadline.on(LocalDate.of(2026, 6, 30)),
            List.of(),
            List.of(),
            null,
            false,
            Secrecy.NONE,
            false);
    String text =
        "External key,Title,Type,Lead unit,Product,Deadline\n"
            + "same,Title,task,office,Product,2026-06-30\n"
            + "other,Title,task,office,Product,2026-07-31\n"
            + "new,Title,task,office,Product,2026-06-30";
    DryRun run = run(text, key -> key.equals("new") ? Optional.empty() : Optional.of(item));
    assertThat(run.unchanged()).isEqualTo(1);
    assertThat(run.fresh()).extracting(ItemRow::key).containsExactly("new");
    assertThat(run.differences())
        .containsExactly(
            new Difference(
                3,
                "other",
                new ProjectId("it-1"),
                List.of(new Difference.Changed(Column.DEADLINE, "2026-06-30", "2026-07-31"))));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void each_finding_says_in_every_language_what_is_wrong_and_what_to_do(Code code) {
    Finding finding = new Finding(code, "s", 1, 0, null, List.of("a", "b"));
    for (String language : Texts.languages()) {
      assertThat(finding.sentence(Texts.of(language))).isNotBlank().doesNotContain("{");
      assertThat(finding.remedy(Texts.of(language))).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void the_template_is_read_in_every_language_and_holds_no_item() {
    for (String language : Texts.languages()) {
      byte[] template =
          Template.of(Texts.of(language), List.of("office"), List.of("23-QĐ/TW"), List.of("posts"));
      DryRun run =
          DryRun.of(
              Tables.read(template, "template.xlsx", Limits.STANDARD),
              NAMES,
              TARGET,
              key -> Optional.empty());
      assertThat(run.errors()).extracting(Finding::code).containsExactly(Code.NO_ROWS);
      assertThat(run.warnings()).isEmpty();
    }
  }

  @Test
  void hidden_rows_are_read_and_reported() {
    byte[] file =
        Files.workbook(sheet -> {
          String[] heading = {"External key", "Title", "Type", "Lead unit", "Product", "Deadline"};
          String[] values = {"k", "T", "task", "office", "P", "2026-06-30"};
          var first = sheet.createRow(0);
          var row = sheet.createRow(1);
          for (int i = 0; i < heading.length; i++) {
            first.createCell(i).setCellValue(heading[i]);
            row.createCell(i).setCellValue(values[i]);
          }
          row.setZeroHeight(true);
        });
    DryRun run =
        DryRun.of(
            Tables.read(file, "x.xlsx", Limits.STANDARD), NAMES, TARGET, key -> Optional.empty());
    assertThat(run.warnings()).extracting(Finding::code).containsExactly(Code.ROW_HIDDEN);
    assertThat(run.fresh()).hasSize(1);
  }
}

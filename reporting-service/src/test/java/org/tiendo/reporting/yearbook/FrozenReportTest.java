package org.tiendo.reporting.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.reporting.yearbook.WrittenYear.ID;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.eventing.store.CanonicalJson;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.text.Texts;

class FrozenReportTest {

  private final SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);

  @Test
  void holds_figures_sentences_of_each_language_and_items() {
    FrozenReport report = report(SampleYear.OWN);
    assertThat(report.token()).isEqualTo("review:40,task:177");
    assertThat(report.figures())
        .contains(
            new FrozenFigure("superior-programmes-done", 5, 5),
            new FrozenFigure("own-programme-done", 19, 19),
            new FrozenFigure("outcome-documents", 2, null),
            new FrozenFigure("outcome-documents-2", 30, null),
            new FrozenFigure("next-programme-items", 18, null));
    FrozenReport.Account own = report.programmes().getFirst();
    assertThat(own.total()).isEqualTo(19);
    assertThat(own.items()).hasSize(37);
    assertThat(own.words().get("en").sentences().get(1).text())
        .contains("Completed 19 of 19 projects");
    assertThat(own.words().get("vi").sentences()).hasSameSizeAs(own.words().get("en").sentences());
    assertThat(report.units().get(Facts.COMMISSION)).containsKeys("vi", "en");
  }

  @Test
  void is_canonical_json_whose_bytes_are_hashed_and_read_back() throws Exception {
    FrozenReport report =
        report(SampleYear.OWN, new ProgrammeId("own-2023"), new ProgrammeId("cc-2022"));
    FrozenReport.Written written = report.written();
    String text = String.join("", written.parts());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(CanonicalJson.isCanonical(bytes)).isTrue();
    assertThat(written.hash())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(FrozenReport.read(text)).isEqualTo(report);
    assertThat(FrozenReport.read(text).written()).isEqualTo(written);
    assertThat(written.parts())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            part -> assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(48_000));
  }

  @Test
  void names_the_figures_of_a_second_programme_after_it() {
    FrozenReport report = report(SampleYear.OWN, new ProgrammeId("own-2023"));
    assertThat(report.figures())
        .extracting(FrozenFigure::key)
        .contains("own-programme-done", "own-programme-done@own-2023")
        .doesNotHaveDuplicates();
  }

  @Test
  void stays_what_it_was_when_the_history_changes() {
    WrittenYear written = WrittenYear.of(year).written().frozen();
    YearEndStanding before = standing();
    year.facts().document("secretariat", "decision", 99, "2022-12-20", null);
    YearEndStanding after = standing();
    assertThat(after.frozen()).isNotNull().isEqualTo(before.frozen());
    assertThat(report(SampleYear.OWN).written()).isNotEqualTo(after.frozen().report().written());
    Narrative narrative = Narrative.of(after, Texts.of("en"));
    assertThat(narrative.say("{figure:outcome-documents-2}")).isEqualTo("30");

    written.frozen();
    assertThat(Narrative.of(standing(), Texts.of("en")).say("{figure:outcome-documents-2}"))
        .isEqualTo("31");
  }

  @Test
  void figures_stand_in_texts_as_frozen_and_by_name_before() {
    WrittenYear written = WrittenYear.of(year).written();
    String text = "{figure:own-programme-done}, {figure:own-programme-done.percent}";
    assertThat(Narrative.of(standing(), Texts.of("en")).say(text))
        .isEqualTo("[own-programme-done], [own-programme-done.percent]");
    written.frozen();
    assertThat(Narrative.of(standing(), Texts.of("en")).say(text)).isEqualTo("19 of 19, 100%");
  }

  @Test
  void a_standing_is_of_its_date() {
    WrittenYear.of(year).written().frozen().adopted().corrected();
    YearEndStanding review = standing();
    assertThat(review.held()).isTrue();
    assertThat(review.entries())
        .extracting(YearEndStanding.Entered::id)
        .containsExactly("r-1", "r-2", "l-1", "c-1");
    assertThat(review.adopted()).isNotNull();
    assertThat(review.corrigenda()).hasSize(1);
    AsOf before = AsOf.of(year.register(), LocalDate.of(2022, 12, 28));
    assertThat(YearEndStanding.of(SampleYear.OWN, before)).isEmpty();
  }

  private YearEndStanding standing() {
    return YearEndStanding.of(SampleYear.OWN, AsOf.of(year.register(), SampleYear.AS_OF))
        .orElseThrow();
  }

  private FrozenReport report(ProgrammeId... programmes) {
    return FrozenReport.of(
        new YearEndReviewOpened(ID, Facts.COMMISSION, 2022, List.of(programmes), SampleYear.AS_OF),
        AsOf.of(year.register(), SampleYear.AS_OF));
  }
}

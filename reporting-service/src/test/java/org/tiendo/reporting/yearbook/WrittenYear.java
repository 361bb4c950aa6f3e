package org.tiendo.reporting.yearbook;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.vocabulary.CauseNature;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.figures.AsOf;

/// The review of the sample year, event by event.
public final class WrittenYear {

  public static final YearReviewId ID = new YearReviewId("y-2022");

  private static final String DAY = SampleYear.AS_OF.toString();

  private final SampleYear year;
  private final YearEndReviewOpened opened =
      new YearEndReviewOpened(
          ID, Facts.COMMISSION, 2022, List.of(SampleYear.OWN), SampleYear.AS_OF);
  private int frozen;

  private WrittenYear(SampleYear year) {
    this.year = year;
  }

  /// Opened, and nothing more.
  public static WrittenYear of(SampleYear year) {
    return new WrittenYear(year).add(new WrittenYear(year).opened);
  }

  /// All that a review can say.
  public WrittenYear written() {
    add(
        new PublishedYearReviewEvent.ReviewMeetingHeld(
            ID,
            new ReviewMeeting(
                SampleYear.AS_OF,
                PartOfDay.AFTERNOON,
                "Hà Nội",
                Facts.COMMISSION,
                "Head of the commission",
                List.of(new ReviewMeeting.Attendee(null, "Central agencies", "leaders")))));
    add(new PublishedYearReviewEvent.YearRated(ID, "good", LocalDate.of(2020, 8, 20)));
    entry("r-1", ReviewEntryKind.RESULT, "Completed {figure:own-programme-done} projects.", "p-01");
    entry(
        "r-2",
        ReviewEntryKind.RESULT,
        "Of superior bodies: {figure:superior-programmes-done.percent}; {figure:outcome-documents-2}.");
    entry("l-1", ReviewEntryKind.LIMITATION, "One was late.", "p-07");
    add(
        new PublishedYearReviewEvent.ReviewEntryAdded(
            ID,
            "c-1",
            new ReviewEntry(
                ReviewEntryKind.CAUSE,
                "Opinions came late.",
                null,
                List.of(),
                List.of(),
                List.of("l-1"),
                CauseNature.FROM_WITHIN,
                null)));
    add(new PublishedYearReviewEvent.NextProgrammeLinked(ID, new ProgrammeId("own-2023")));
    return this;
  }

  private void entry(String id, ReviewEntryKind kind, String text, String... items) {
    add(
        new PublishedYearReviewEvent.ReviewEntryAdded(
            ID,
            id,
            new ReviewEntry(
                kind,
                text,
                "field",
                List.of(items).stream().map(ProjectId::new).toList(),
                List.of(),
                List.of(),
                null,
                null)));
  }

  /// Freezes the figures as they are now.
  public WrittenYear frozen() {
    FrozenReport report = FrozenReport.of(opened, AsOf.of(year.register(), opened.asOf()));
    FrozenReport.Written written = report.written();
    frozen++;
    add(
        new PublishedYearReviewEvent.YearFiguresFrozen(
            ID,
            frozen,
            report.asOf(),
            report.token(),
            written.hash(),
            report.figures(),
            written.parts().size()));
    for (int i = 0; i < written.parts().size(); i++) {
      add(new PublishedYearReviewEvent.FrozenReportKept(ID, frozen, i + 1, written.parts().get(i)));
    }
    return this;
  }

  public WrittenYear adopted() {
    return add(
        new PublishedYearReviewEvent.YearReviewAdopted(ID, "00", "Head of the commission", null));
  }

  public WrittenYear corrected() {
    return add(
        new PublishedYearReviewEvent.CorrigendumIssued(
            ID, 1, "r-1", "One project was another.", "00", "Head of the commission", null));
  }

  private WrittenYear add(PublishedYearReviewEvent event) {
    year.facts().history().add("reporting", "year-review:y-2022", DAY, event);
    return this;
  }
}

package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.CorrigendumIssued;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewMeeting;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.yearbook.Narrative;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// The review of a year as programs see it.
///
/// @param held whether the meeting was held; false if it is only planned
/// @param next the programme that follows, if it was named
record YearEndView(
    YearReviewId review,
    UnitView unit,
    int year,
    List<ProgrammeId> programmes,
    LocalDate asOf,
    @Nullable ReviewMeeting meeting,
    boolean held,
    @Nullable String rating,
    List<EntryView> entries,
    @Nullable ProgrammeId next,
    @Nullable FrozenView frozen,
    @Nullable AdoptionView adopted,
    List<CorrigendumView> corrigenda) {

  /// @param text with the figures that it names, as far as they are frozen
  record EntryView(String id, String text, ReviewEntry content, boolean corrected) {}

  /// @param token position of the logs that the figures were computed at
  /// @param hash SHA-256 of the frozen report
  /// @param event where it is recorded, e.g. `reporting/12`
  record FrozenView(
      int number,
      LocalDate on,
      LocalDate asOf,
      String token,
      String hash,
      List<FrozenFigure> figures,
      String event) {

    static FrozenView of(Dated<YearFiguresFrozen> frozen) {
      YearFiguresFrozen event = frozen.event();
      return new FrozenView(
          event.number(),
          frozen.on(),
          event.asOf(),
          event.token(),
          event.hash(),
          event.figures(),
          frozen.at().ref());
    }
  }

  record AdoptionView(
      LocalDate on, String hash, String office, @Nullable DocumentId document, String event) {}

  record CorrigendumView(
      int number,
      LocalDate on,
      @Nullable String about,
      String text,
      String office,
      @Nullable DocumentId document,
      String event) {

    static CorrigendumView of(Dated<CorrigendumIssued> issued) {
      CorrigendumIssued event = issued.event();
      return new CorrigendumView(
          event.number(),
          issued.on(),
          event.about(),
          event.text(),
          event.office(),
          event.document(),
          issued.at().ref());
    }
  }

  static YearEndView of(YearEndStanding review, Query query) {
    Narrative narrative = Narrative.of(review, query.texts());
    var opened = review.event();
    var rating = review.rating();
    var frozen = review.frozen();
    return new YearEndView(
        opened.review(),
        UnitView.of(opened.unit(), query),
        opened.year(),
        opened.programmes(),
        opened.asOf(),
        review.meeting(),
        review.held(),
        rating == null ? null : rating.rating(),
        review.entries().stream()
            .map(e ->
                new EntryView(
                    e.id(), narrative.say(e.content().text()), e.content(), e.corrected()))
            .toList(),
        review.next(),
        frozen == null ? null : FrozenView.of(frozen.figures()),
        adopted(review),
        review.corrigenda().stream().map(CorrigendumView::of).toList());
  }

  private static @Nullable AdoptionView adopted(YearEndStanding review) {
    var adopted = review.adopted();
    return adopted == null
        ? null
        : new AdoptionView(
            adopted.on(),
            adopted.event().hash(),
            adopted.event().office(),
            adopted.event().document(),
            adopted.at().ref());
  }
}

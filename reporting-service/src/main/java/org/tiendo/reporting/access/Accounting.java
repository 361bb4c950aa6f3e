package org.tiendo.reporting.access;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.CorrigendumIssued;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.FrozenReportKept;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.NextProgrammeLinked;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryAdded;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryCorrected;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewEntryRemoved;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewMeetingHeld;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.ReviewMeetingPlanned;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearRated;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearReviewAdopted;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.reporting.register.Chronicle;

/// Which year-end reviews exist for a person: those of units whose programmes do. They name no item and no document that does
/// not exist for the person, and the frozen report, which names all items, is shown only to those who see all of them.
///
/// @param items whether an item exists for the person
/// @param documents whether a document exists for the person
record Accounting(Sight sight, Predicate<ProjectId> items, Predicate<DocumentId> documents) {

  List<Chronicle<YearEndReviewOpened, PublishedYearReviewEvent>> of(
      List<Chronicle<YearEndReviewOpened, PublishedYearReviewEvent>> whole) {
    return whole.stream()
        .filter(review -> sight.rulingOf(review.event().unit()))
        .map(review ->
            review.reduced(
                YearEndReviewOpened.class,
                event -> told(event, sight.isWholeFor(review.event().unit()))))
        .toList();
  }

  private @Nullable PublishedYearReviewEvent told(PublishedYearReviewEvent event, boolean whole) {
    return switch (event) {
      case ReviewEntryAdded e -> new ReviewEntryAdded(e.review(), e.entry(), told(e.content()));
      case ReviewEntryCorrected e ->
          new ReviewEntryCorrected(e.review(), e.entry(), told(e.content()), e.reason());
      case FrozenReportKept e -> whole ? e : null;
      case YearReviewAdopted e ->
          new YearReviewAdopted(e.review(), e.hash(), e.office(), told(e.document()));
      case CorrigendumIssued e ->
          new CorrigendumIssued(
              e.review(),
              e.number(),
              e.about(),
              e.text(),
              e.hash(),
              e.office(),
              told(e.document()));
      case YearEndReviewOpened _,
          ReviewMeetingPlanned _,
          ReviewMeetingHeld _,
          YearRated _,
          ReviewEntryRemoved _,
          NextProgrammeLinked _,
          YearFiguresFrozen _ ->
          event;
    };
  }

  private ReviewEntry told(ReviewEntry entry) {
    return new ReviewEntry(
        entry.kind(),
        entry.text(),
        entry.field(),
        entry.items().stream().filter(items).toList(),
        entry.documents().stream().filter(documents).toList(),
        entry.explains(),
        entry.nature(),
        entry.from());
  }

  private @Nullable DocumentId told(@Nullable DocumentId document) {
    return document != null && documents.test(document) ? document : null;
  }
}

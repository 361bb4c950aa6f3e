package org.tiendo.reporting.yearend;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.reporting.yearend.YearEndReviewEvent.CorrigendumIssued;
import org.tiendo.reporting.yearend.YearEndReviewEvent.FrozenReportKept;
import org.tiendo.reporting.yearend.YearEndReviewEvent.NextProgrammeLinked;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryAdded;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryCorrected;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewEntryRemoved;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingHeld;
import org.tiendo.reporting.yearend.YearEndReviewEvent.ReviewMeetingPlanned;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearEndReviewOpened;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearFiguresFrozen;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearRated;
import org.tiendo.reporting.yearend.YearEndReviewEvent.YearReviewAdopted;

/// The published form of each stored event: all of them have one.
public final class YearEndReviewPublisher {

  private YearEndReviewPublisher() {}

  public static Optional<PublishedEvent> publish(YearEndReviewEvent event) {
    return Optional.of(published(event));
  }

  private static PublishedYearReviewEvent published(YearEndReviewEvent event) {
    return switch (event) {
      case YearEndReviewOpened e ->
          new PublishedYearReviewEvent.YearEndReviewOpened(
              e.review(), e.unit(), e.year(), e.programmes(), e.asOf());
      case ReviewMeetingPlanned e ->
          new PublishedYearReviewEvent.ReviewMeetingPlanned(e.review(), e.meeting());
      case ReviewMeetingHeld e ->
          new PublishedYearReviewEvent.ReviewMeetingHeld(e.review(), e.meeting());
      case YearRated e ->
          new PublishedYearReviewEvent.YearRated(e.review(), e.rating(), e.scaleFrom());
      case ReviewEntryAdded e ->
          new PublishedYearReviewEvent.ReviewEntryAdded(e.review(), e.entry(), e.content());
      case ReviewEntryCorrected e ->
          new PublishedYearReviewEvent.ReviewEntryCorrected(
              e.review(), e.entry(), e.content(), e.reason());
      case ReviewEntryRemoved e ->
          new PublishedYearReviewEvent.ReviewEntryRemoved(e.review(), e.entry(), e.reason());
      case NextProgrammeLinked e ->
          new PublishedYearReviewEvent.NextProgrammeLinked(e.review(), e.programme());
      case YearFiguresFrozen e ->
          new PublishedYearReviewEvent.YearFiguresFrozen(
              e.review(), e.number(), e.asOf(), e.token(), e.hash(), e.figures(), e.parts());
      case FrozenReportKept e ->
          new PublishedYearReviewEvent.FrozenReportKept(e.review(), e.number(), e.part(), e.text());
      case YearReviewAdopted e ->
          new PublishedYearReviewEvent.YearReviewAdopted(
              e.review(), e.hash(), e.office(), e.document());
      case CorrigendumIssued e ->
          new PublishedYearReviewEvent.CorrigendumIssued(
              e.review(), e.number(), e.about(), e.text(), e.hash(), e.office(), e.document());
    };
  }
}

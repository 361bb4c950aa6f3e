package org.tiendo.contracts.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewMeeting;

/// What happens to year-end reviews (tổng kết).
public sealed interface PublishedYearReviewEvent extends PublishedEvent {

  YearReviewId review();

  /// A unit began to review a year.
  ///
  /// @param programmes of the unit that are accounted for, the leading one first
  /// @param asOf date that the figures are of
  record YearEndReviewOpened(
      YearReviewId review, UnitId unit, int year, List<ProgrammeId> programmes, LocalDate asOf)
      implements PublishedYearReviewEvent {
    public YearEndReviewOpened {
      programmes = List.copyOf(programmes);
    }
  }

  /// The meeting was planned, or planned otherwise.
  record ReviewMeetingPlanned(YearReviewId review, ReviewMeeting meeting)
      implements PublishedYearReviewEvent {}

  /// The meeting was held.
  record ReviewMeetingHeld(YearReviewId review, ReviewMeeting meeting)
      implements PublishedYearReviewEvent {}

  /// The year as a whole was rated (xếp loại).
  ///
  /// @param rating a code of the scale
  /// @param scaleFrom first day of the scale
  record YearRated(YearReviewId review, String rating, LocalDate scaleFrom)
      implements PublishedYearReviewEvent {}

  /// Something was entered.
  ///
  /// @param entry id within the review
  record ReviewEntryAdded(YearReviewId review, String entry, ReviewEntry content)
      implements PublishedYearReviewEvent {}

  /// An entry was put otherwise before the adoption.
  record ReviewEntryCorrected(YearReviewId review, String entry, ReviewEntry content, String reason)
      implements PublishedYearReviewEvent {}

  /// An entry was taken out before the adoption.
  record ReviewEntryRemoved(YearReviewId review, String entry, String reason)
      implements PublishedYearReviewEvent {}

  /// It was said which programme follows.
  record NextProgrammeLinked(YearReviewId review, ProgrammeId programme)
      implements PublishedYearReviewEvent {}

  /// The figures were computed at one position of the logs and kept from then on (chốt số liệu).
  ///
  /// @param number how many times figures of this review were frozen; the last ones count
  /// @param token position of the logs that they were computed at, e.g. `review:7,task:12`
  /// @param hash SHA-256 of the frozen report, lower-case hexadecimal
  /// @param parts in how many parts the report follows
  record YearFiguresFrozen(
      YearReviewId review,
      int number,
      LocalDate asOf,
      String token,
      String hash,
      List<FrozenFigure> figures,
      int parts)
      implements PublishedYearReviewEvent {
    public YearFiguresFrozen {
      figures = List.copyOf(figures);
    }
  }

  /// A part of a frozen report. All parts of a number in their order are the report: canonical JSON in UTF-8, exactly the
  /// bytes that are hashed.
  ///
  /// @param number of the freeze
  /// @param part from 1
  record FrozenReportKept(YearReviewId review, int number, int part, String text)
      implements PublishedYearReviewEvent {}

  /// The review was adopted: nothing in it changes any more (thông qua).
  ///
  /// @param hash of the frozen report that was adopted
  /// @param office in which it was adopted, in words; never a person's name
  /// @param document the report as it was issued, if it was
  record YearReviewAdopted(
      YearReviewId review, String hash, String office, @Nullable DocumentId document)
      implements PublishedYearReviewEvent {}

  /// Something in an adopted review was corrected beside it (đính chính).
  ///
  /// @param number from 1
  /// @param about an entry, or the key of a figure; none if it concerns the review as a whole
  /// @param hash of the frozen report that it stands beside
  /// @param office in which it was signed, in words; never a person's name
  record CorrigendumIssued(
      YearReviewId review,
      int number,
      @Nullable String about,
      String text,
      String hash,
      String office,
      @Nullable DocumentId document)
      implements PublishedYearReviewEvent {}
}

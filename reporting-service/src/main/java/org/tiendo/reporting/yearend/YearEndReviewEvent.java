package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewMeeting;

/// What happened to a year-end review, as stored.
public sealed interface YearEndReviewEvent {

  YearReviewId review();

  /// Business date, kept because nothing later may lie before it.
  LocalDate on();

  /// It was begun.
  record YearEndReviewOpened(
      YearReviewId review,
      UnitId unit,
      int year,
      List<ProgrammeId> programmes,
      LocalDate asOf,
      LocalDate on)
      implements YearEndReviewEvent {
    public YearEndReviewOpened {
      programmes = List.copyOf(programmes);
    }
  }

  /// Its meeting was planned.
  record ReviewMeetingPlanned(YearReviewId review, ReviewMeeting meeting, LocalDate on)
      implements YearEndReviewEvent {}

  /// Its meeting was held.
  record ReviewMeetingHeld(YearReviewId review, ReviewMeeting meeting, LocalDate on)
      implements YearEndReviewEvent {}

  /// The year was rated.
  record YearRated(YearReviewId review, String rating, LocalDate scaleFrom, LocalDate on)
      implements YearEndReviewEvent {}

  /// Something was entered.
  record ReviewEntryAdded(YearReviewId review, String entry, ReviewEntry content, LocalDate on)
      implements YearEndReviewEvent {}

  /// An entry was put otherwise.
  record ReviewEntryCorrected(
      YearReviewId review, String entry, ReviewEntry content, String reason, LocalDate on)
      implements YearEndReviewEvent {}

  /// An entry was taken out.
  record ReviewEntryRemoved(YearReviewId review, String entry, String reason, LocalDate on)
      implements YearEndReviewEvent {}

  /// The programme that follows was named.
  record NextProgrammeLinked(YearReviewId review, ProgrammeId programme, LocalDate on)
      implements YearEndReviewEvent {}

  /// Figures were frozen.
  record YearFiguresFrozen(
      YearReviewId review,
      int number,
      LocalDate asOf,
      String token,
      String hash,
      List<FrozenFigure> figures,
      int parts,
      LocalDate on)
      implements YearEndReviewEvent {
    public YearFiguresFrozen {
      figures = List.copyOf(figures);
    }
  }

  /// A part of the frozen report, which is longer than one event may be.
  record FrozenReportKept(YearReviewId review, int number, int part, String text, LocalDate on)
      implements YearEndReviewEvent {}

  /// It was adopted.
  record YearReviewAdopted(
      YearReviewId review, String hash, String office, @Nullable DocumentId document, LocalDate on)
      implements YearEndReviewEvent {}

  /// It was corrected after its adoption.
  record CorrigendumIssued(
      YearReviewId review,
      int number,
      @Nullable String about,
      String text,
      String hash,
      String office,
      @Nullable DocumentId document,
      LocalDate on)
      implements YearEndReviewEvent {}
}

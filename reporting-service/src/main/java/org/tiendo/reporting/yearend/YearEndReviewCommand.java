package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewMeeting;

/// What can be asked of a year-end review.
public sealed interface YearEndReviewCommand extends Command {

  YearReviewId review();

  /// What existed for the sender.
  Seen seen();

  /// Begin to review a year (tổng kết); of the sender's own unit.
  ///
  /// @param programmes of the unit, the leading one first
  /// @param asOf date that the figures will be of
  record OpenYearEndReview(
      CommandContext context,
      YearReviewId review,
      int year,
      List<ProgrammeId> programmes,
      LocalDate asOf,
      Seen seen)
      implements YearEndReviewCommand {
    public OpenYearEndReview {
      programmes = List.copyOf(programmes);
    }
  }

  /// Whatever changes a review and so is over with its adoption.
  sealed interface Drafting extends YearEndReviewCommand {}

  /// Plan the meeting (hội nghị tổng kết), or plan it otherwise.
  record PlanMeeting(CommandContext context, YearReviewId review, ReviewMeeting meeting, Seen seen)
      implements Drafting {}

  /// Record that the meeting was held, and how.
  record RecordMeeting(
      CommandContext context, YearReviewId review, ReviewMeeting meeting, Seen seen)
      implements Drafting {}

  /// Rate the year as a whole (xếp loại).
  ///
  /// @param rating a code of the scale in force on the as-of date
  record RateYear(CommandContext context, YearReviewId review, String rating, Seen seen)
      implements Drafting {}

  /// Enter something; what it is stands in its content.
  sealed interface AddEntry extends Drafting {

    /// Id of the entry.
    String entry();

    ReviewEntry content();
  }

  /// Enter a result (kết quả).
  record AddResult(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter a lesson (bài học kinh nghiệm).
  record AddLesson(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter a limitation (hạn chế).
  record AddLimitation(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter a shortcoming (khuyết điểm).
  record AddShortcoming(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter the cause of limitations and shortcomings (nguyên nhân).
  record AddCause(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter what is done about them (giải pháp).
  record AddSolution(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter what somebody who took part said (ý kiến).
  record AddOpinion(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter an objective of the next year (mục tiêu).
  record AddObjective(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Enter a priority of the next year (trọng tâm).
  record AddPriority(
      CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen)
      implements AddEntry {}

  /// Put an entry otherwise; its kind, its links, its nature and who said it stay.
  record CorrectReviewEntry(
      CommandContext context,
      YearReviewId review,
      String entry,
      Wording content,
      String reason,
      Seen seen)
      implements Drafting {}

  /// What of an entry may be put otherwise.
  record Wording(
      String text, @Nullable String field, List<ProjectId> items, List<DocumentId> documents) {
    public Wording {
      items = List.copyOf(items);
      documents = List.copyOf(documents);
    }
  }

  /// Take an entry out.
  record RemoveReviewEntry(
      CommandContext context, YearReviewId review, String entry, String reason, Seen seen)
      implements Drafting {}

  /// Say which programme follows.
  record LinkNextProgramme(
      CommandContext context, YearReviewId review, ProgrammeId programme, Seen seen)
      implements Drafting {}

  /// Keep the figures as they are at one position of the logs (chốt số liệu).
  ///
  /// @param figures what the service computed; none if it knows no such review yet
  record FreezeFigures(
      CommandContext context, YearReviewId review, @Nullable FrozenFigures figures, Seen seen)
      implements Drafting {}

  /// Adopt the review with its frozen figures (thông qua).
  ///
  /// @param office in which it is adopted, in words
  /// @param document the report as it was issued, if it was
  record AdoptReview(
      CommandContext context,
      YearReviewId review,
      String office,
      @Nullable DocumentId document,
      Seen seen)
      implements Drafting {}

  /// Correct something in an adopted review beside it (đính chính).
  ///
  /// @param about an entry, or the key of a figure; none if it concerns the review as a whole
  /// @param office in which it is signed, in words
  record IssueCorrigendum(
      CommandContext context,
      YearReviewId review,
      @Nullable String about,
      String text,
      String office,
      @Nullable DocumentId document,
      Seen seen)
      implements YearEndReviewCommand {}
}

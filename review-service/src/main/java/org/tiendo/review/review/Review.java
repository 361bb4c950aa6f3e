package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReviewComment;

/// A review: not opened, undecided (open, or its acceptance proposed), or ended for good.
public sealed interface Review {

  record NotOpened() implements Review {}

  /// A review that was opened, in whatever state.
  sealed interface Known extends Review {

    Opening opening();

    /// Business date of what happened last.
    LocalDate on();
  }

  /// Without a verdict.
  sealed interface Undecided extends Known {

    Sheet sheet();

    @Override
    default Opening opening() {
      return sheet().opening();
    }

    @Override
    default LocalDate on() {
      return sheet().on();
    }
  }

  /// Waiting for its verdict.
  record Open(Sheet sheet) implements Undecided {}

  /// Waiting for the countersignature.
  record Proposed(
      Sheet sheet,
      List<CriterionResult> criteria,
      boolean openEdits,
      List<ReviewComment> comments,
      PersonId proposer)
      implements Undecided {
    public Proposed {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// @param sheet what was done before, for who may confirm the edits
  record Accepted(Sheet sheet, LocalDate on, boolean openEdits) implements Known {

    @Override
    public Opening opening() {
      return sheet.opening();
    }
  }

  /// Returned or rejected.
  ///
  /// @param returned whether it is to be mended; otherwise it was rejected
  /// @param excused whether it had an objective cause
  record Failed(Opening opening, LocalDate on, boolean returned, boolean excused)
      implements Known {}

  /// Ended without a verdict.
  record Lapsed(Opening opening, LocalDate on) implements Known {}

  /// As refusals show it, e.g. `OPEN`.
  default String name() {
    return switch (this) {
      case Failed failed -> failed.returned() ? "RETURNED" : "REJECTED";
      case NotOpened _, Open _, Proposed _, Accepted _, Lapsed _ ->
          getClass().getSimpleName().toUpperCase(Locale.ROOT);
    };
  }

  static Review evolve(Review state, ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewOpened e -> new Open(Sheet.of(opening(e)));
      case ReviewEvent.ReviewerAssigned e ->
          new Open(undecided(state).assigned(e.reviewer(), e.on()));
      case ReviewEvent.ReviewerRecused e ->
          new Open(undecided(state).recused(e.reviewer(), e.on()));
      case ReviewEvent.CriterionScored e ->
          new Open(
              undecided(state).scored(new Score(e.reviewer(), e.criterion(), e.score()), e.on()));
      case ReviewEvent.AcceptanceProposed e ->
          new Proposed(
              undecided(state).at(e.on()), e.criteria(), e.openEdits(), e.comments(), e.proposer());
      case ReviewEvent.AcceptanceDeclined e -> new Open(undecided(state).at(e.on()));
      case ReviewEvent.ReviewAccepted e -> {
        Sheet sheet = undecided(state);
        yield new Accepted(sheet, dated(e.on(), sheet.on()), e.openEdits());
      }
      case ReviewEvent.EditsConfirmed e -> confirmed(state, e);
      case ReviewEvent.ReviewReturned e -> failed(undecided(state), e.on(), true);
      case ReviewEvent.ReviewRejected e -> failed(undecided(state), e.on(), false);
      case ReviewEvent.ReviewLapsed _ -> {
        Sheet sheet = undecided(state);
        yield new Lapsed(sheet.opening(), sheet.on());
      }
      case ReviewEvent.FailureExcused e -> excused(state, e);
      case ReviewEvent.ReviewAuthorityExercised _ -> state;
    };
  }

  private static Opening opening(ReviewEvent.ReviewOpened e) {
    List<Criterion> asked =
        e.asked() == null ? e.criteria().stream().map(Review::configured).toList() : e.asked();
    return new Opening(
        e.review(),
        e.project(),
        e.round(),
        e.lead(),
        e.reviewingUnit(),
        e.submitters(),
        Objects.requireNonNullElse(e.hands(), List.of()),
        e.criteria(),
        e.criteriaVersion() != null,
        asked,
        e.countersignedBy(),
        e.assigner(),
        e.openedOn());
  }

  /// A configured criterion has a code alone: it is met or not.
  private static Criterion configured(String code) {
    return new Criterion(code, Map.of(), true, 1, 1);
  }

  private static Failed failed(Sheet sheet, @Nullable LocalDate on, boolean returned) {
    return new Failed(sheet.opening(), dated(on, sheet.on()), returned, false);
  }

  private static LocalDate dated(@Nullable LocalDate on, LocalDate otherwise) {
    return on == null ? otherwise : on;
  }

  private static Review confirmed(Review state, ReviewEvent.EditsConfirmed e) {
    return switch (state) {
      case Accepted a -> new Accepted(a.sheet(), e.on(), false);
      case NotOpened _, Open _, Proposed _, Failed _, Lapsed _ -> throw impossible(state, e);
    };
  }

  private static Review excused(Review state, ReviewEvent.FailureExcused e) {
    return switch (state) {
      case Failed f -> new Failed(f.opening(), e.on(), f.returned(), true);
      case NotOpened _, Open _, Proposed _, Accepted _, Lapsed _ -> throw impossible(state, e);
    };
  }

  private static IllegalStateException impossible(Review state, ReviewEvent event) {
    return new IllegalStateException(event.getClass().getSimpleName() + " in " + state.name());
  }

  private static Sheet undecided(Review state) {
    return switch (state) {
      case Undecided undecided -> undecided.sheet();
      case NotOpened _ ->
          throw new IllegalStateException("a review's history begins with its opening");
      case Accepted _, Failed _, Lapsed _ ->
          throw new IllegalStateException("a review's history ends with its verdict");
    };
  }
}

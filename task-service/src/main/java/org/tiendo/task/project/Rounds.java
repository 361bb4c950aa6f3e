package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.vocabulary.ReviewComment;

/// The rounds of submissions (hồ sơ trình) of an item, and who took part in them.
///
/// @param last number of the latest, 0 before the first
/// @param firstOn day of the first submission, whatever became of it
/// @param lastOn day of the latest submission
/// @param submitters who submitted any round
/// @param workers who did anything for a lead unit, submitters included
/// @param reviewers who reviewed any round
/// @param comments ids of the comments that the next submission answers
public record Rounds(
    int last,
    @Nullable LocalDate firstOn,
    @Nullable LocalDate lastOn,
    List<PersonId> submitters,
    List<PersonId> workers,
    List<PersonId> reviewers,
    List<String> comments) {

  static final Rounds NONE = new Rounds(0, null, null, List.of(), List.of(), List.of(), List.of());

  public Rounds {
    submitters = List.copyOf(submitters);
    workers = List.copyOf(workers);
    reviewers = List.copyOf(reviewers);
    comments = List.copyOf(comments);
  }

  /// After one more submission.
  ///
  /// @param people who submitted this and all earlier rounds
  Rounds submitted(int round, LocalDate on, List<PersonId> people) {
    List<PersonId> working = workers;
    for (PersonId person : people) {
      working = plus(working, person);
    }
    return new Rounds(
        round, firstOn == null ? on : firstOn, on, people, working, reviewers, List.of());
  }

  Rounds workedOnBy(@Nullable PersonId person) {
    return new Rounds(
        last, firstOn, lastOn, submitters, plus(workers, person), reviewers, comments);
  }

  Rounds reviewedBy(@Nullable PersonId person) {
    return new Rounds(
        last, firstOn, lastOn, submitters, workers, plus(reviewers, person), comments);
  }

  Rounds toAnswer(@Nullable List<ReviewComment> given) {
    List<String> ids =
        given == null ? List.of() : given.stream().map(ReviewComment::comment).toList();
    return new Rounds(last, firstOn, lastOn, submitters, workers, reviewers, ids);
  }

  /// Everybody who submitted so far, and one more.
  List<PersonId> submittersAnd(PersonId person) {
    return plus(submitters, person);
  }

  private static List<PersonId> plus(List<PersonId> people, @Nullable PersonId person) {
    if (person == null || people.contains(person)) {
      return people;
    }
    return Stream.concat(new ArrayList<>(people).stream(), Stream.of(person)).toList();
  }
}

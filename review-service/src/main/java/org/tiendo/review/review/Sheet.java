package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tiendo.contracts.id.PersonId;

/// What was done in an undecided review so far.
///
/// @param assigned the people named to review; whoever may, if empty
/// @param recused people who take no part
/// @param scores the last score of each reviewer on each criterion
/// @param on business date of what happened last
public record Sheet(
    Opening opening,
    List<PersonId> assigned,
    Set<PersonId> recused,
    List<Score> scores,
    LocalDate on) {

  public Sheet {
    assigned = List.copyOf(assigned);
    recused = Set.copyOf(recused);
    scores = List.copyOf(scores);
  }

  static Sheet of(Opening opening) {
    return new Sheet(opening, List.of(), Set.of(), List.of(), opening.openedOn());
  }

  Sheet assigned(PersonId person, LocalDate day) {
    List<PersonId> all = new ArrayList<>(assigned);
    all.add(person);
    return new Sheet(opening, all, recused, scores, day);
  }

  Sheet recused(PersonId person, LocalDate day) {
    Set<PersonId> all = new HashSet<>(recused);
    all.add(person);
    return new Sheet(opening, assigned, all, scores, day);
  }

  Sheet scored(Score score, LocalDate day) {
    List<Score> all =
        new ArrayList<>(
            scores.stream()
                .filter(s ->
                    !s.reviewer().equals(score.reviewer())
                        || !s.criterion().equals(score.criterion()))
                .toList());
    all.add(score);
    return new Sheet(opening, assigned, recused, all, day);
  }

  Sheet at(LocalDate day) {
    return new Sheet(opening, assigned, recused, scores, day);
  }

  /// The scores that count: those of people who are not recused.
  List<Score> counting(String criterion) {
    return scores.stream()
        .filter(s -> s.criterion().equals(criterion) && !recused.contains(s.reviewer()))
        .toList();
  }
}

package org.tiendo.task.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Told.Addressee;

/// When who is reminded of what: a policy of the installation, in force from a day on.
///
/// @param from first day on which it holds
/// @param source what it rests on
/// @param nearDueWorkingDays how many working days before the due date an item is near it
/// @param staleAfterDays by type: after how many days without a report an item is stale; never if left out
/// @param acknowledgeWithinDays within how many days the lead is to take an item on
/// @param ladder the steps that an overdue item climbs, in order
public record ReminderPolicy(
    LocalDate from,
    String source,
    int nearDueWorkingDays,
    Map<ItemType, Integer> staleAfterDays,
    int acknowledgeWithinDays,
    List<Step> ladder) {

  public ReminderPolicy {
    staleAfterDays = Map.copyOf(staleAfterDays);
    ladder = List.copyOf(ladder);
    if (nearDueWorkingDays < 1 || acknowledgeWithinDays < 1) {
      throw new IllegalArgumentException("a reminder policy counts at least one day");
    }
    for (int i = 1; i < ladder.size(); i++) {
      if (ladder.get(i).overdueDays() <= ladder.get(i - 1).overdueDays()) {
        throw new IllegalArgumentException("each step of a ladder comes later than the one before");
      }
    }
  }

  /// @param level what the step is called, e.g. `orange`
  /// @param overdueDays on which day after the due date it is reached, from 1
  /// @param told who is told
  public record Step(String level, int overdueDays, List<Addressee> told) {
    public Step {
      told = List.copyOf(told);
      if (level.isBlank() || overdueDays < 1 || told.isEmpty()) {
        throw new IllegalArgumentException(
            "a step has a level, a day from 1 on, and somebody who is told");
      }
    }
  }

  /// The policy in force on a day: the one that began last. Before the first begins, the first.
  public static ReminderPolicy inForce(List<ReminderPolicy> policies, LocalDate day) {
    return policies.stream()
        .filter(policy -> !policy.from().isAfter(day))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
        .orElseGet(policies::getFirst);
  }
}

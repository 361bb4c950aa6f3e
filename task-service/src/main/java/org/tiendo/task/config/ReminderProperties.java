package org.tiendo.task.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.timer.ReminderPolicy;
import org.tiendo.task.timer.ReminderPolicy.Step;

/// When who is reminded of what, under `tiendo.reminders`: policies by the day from which they hold.
///
/// A policy that is to hold from some day on is added; one that held stays, for what it raised stays.
///
/// @param policies the product's own if none is given
@ConfigurationProperties("tiendo.reminders")
record ReminderProperties(@DefaultValue List<Policy> policies) {

  /// As [ReminderPolicy].
  record Policy(
      LocalDate from,
      String source,
      @DefaultValue("3") int nearDueWorkingDays,
      @DefaultValue Map<ItemType, Integer> staleAfterDays,
      @DefaultValue("3") int acknowledgeWithinDays,
      @DefaultValue List<LadderStep> ladder) {

    ReminderPolicy value() {
      return new ReminderPolicy(
          from,
          source,
          nearDueWorkingDays,
          staleAfterDays,
          acknowledgeWithinDays,
          ladder.stream().map(LadderStep::value).toList());
    }
  }

  /// As [Step].
  record LadderStep(String level, int overdueDays, List<Addressee> told) {

    Step value() {
      return new Step(level, overdueDays, told);
    }
  }

  List<ReminderPolicy> all() {
    return policies.isEmpty() ? List.of(usual()) : policies.stream().map(Policy::value).toList();
  }

  /// Three working days before as first light; a report at least monthly; three colours up the ladder.
  private static ReminderPolicy usual() {
    return new ReminderPolicy(
        LocalDate.EPOCH,
        "Product: first light three working days before, reports at least monthly, a ladder of three colours",
        3,
        Map.of(
            ItemType.PROJECT, 31, ItemType.REPORT, 31, ItemType.TASK, 31, ItemType.DRAFT_TEXT, 31),
        3,
        List.of(
            new Step("blue", 1, List.of(Addressee.LEAD)),
            new Step("orange", 8, List.of(Addressee.LEAD, Addressee.MONITORING_OFFICE)),
            new Step(
                "red",
                31,
                List.of(Addressee.LEAD, Addressee.MONITORING_OFFICE, Addressee.ASSIGNER))));
  }
}

package org.tiendo.task.timer;

import static org.tiendo.contracts.vocabulary.ReminderKind.ACKNOWLEDGEMENT_OVERDUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.DUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.NEAR_DUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.OVERDUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.REPLY_OVERDUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.REVIEW_DUE;
import static org.tiendo.contracts.vocabulary.ReminderKind.STALE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.Timeliness;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.Told;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.timer.ItemFacts.Mark;
import org.tiendo.task.timer.ItemFacts.Question;
import org.tiendo.task.timer.ItemFacts.Stage;
import org.tiendo.task.timer.ReminderPolicy.Step;
import org.tiendo.task.timer.TimerCommand.Escalate;
import org.tiendo.task.timer.TimerCommand.RaiseReminder;

/// Finds the timers of an item from its facts: pure, so that they can be found again at any time.
///
/// Only an item on which the lead works reminds anybody. That a unit was silent is recorded whoever has the work, unless it is
/// suspended or ended. Near the due date is counted in working days; where the calendar does not
/// cover them there is no such reminder, for no day is guessed.
///
/// @param zone of the installation: a day begins at its midnight there
/// @param policies at least one
/// @param calendar the version in force
public record ItemTimers(ZoneId zone, List<ReminderPolicy> policies, WorkCalendar calendar) {

  public ItemTimers {
    policies = List.copyOf(policies);
  }

  /// A moment, and what is to be asked for then.
  ///
  /// @param setAt when the fact was recorded that sets it
  public record Planned(
      String name,
      Instant at,
      Instant setAt,
      Function<CommandContext, ? extends Command> command) {}

  public List<Planned> of(ItemFacts facts) {
    List<Planned> timers = new ArrayList<>();
    if (facts.turn().stage() == Stage.ENDED || facts.turn().suspended()) return timers;
    if (facts.turn().stage() == Stage.OPEN) reminders(facts, timers);
    facts.questions().forEach(question -> timers.add(silence(facts, question)));
    return timers;
  }

  private void reminders(ItemFacts facts, List<Planned> timers) {
    LocalDate due = facts.due().deadline().dueOn();
    if (due != null) {
      towards(facts, due, timers);
      after(facts, due, timers);
    }
    LocalDate review = facts.due().deadline().reviewOn();
    if (review != null) {
      timers.add(reminder(facts, REVIEW_DUE, facts.due().set(), review, start(review)));
    }
    idle(facts, timers);
  }

  /// The last day to answer has ended; what that means is decided where the request is known.
  private Planned silence(ItemFacts facts, Question question) {
    return new Planned(
        name("coordination-lapsed", facts, question.asked()),
        start(question.dueOn().plusDays(1)),
        question.asked().recordedAt(),
        context -> new RecordCoordinationLapse(context, facts.project(), question.number()));
  }

  /// Before the due date and on it. What lies before the clock began to run again is past.
  private void towards(ItemFacts facts, LocalDate due, List<Planned> timers) {
    Mark set = later(facts.due().set(), facts.heard().running());
    int within = policy(due).nearDueWorkingDays();
    Timeliness.nearDueFrom(due, within, calendar)
        .filter(near -> near.isBefore(due))
        .ifPresent(near -> timers.add(named(facts, NEAR_DUE, set, due, start(near))));
    timers.add(named(facts, DUE, set, due, start(due)));
  }

  /// Overdue, and up the ladder. An item that was returned after its due date is overdue from then on; one whose deadline
  /// was entered after it had passed reminds nobody.
  private void after(ItemFacts facts, LocalDate due, List<Planned> timers) {
    Instant overdue = Timeliness.overdueAt(due, zone);
    if (overdue.isBefore(facts.due().set().recordedAt())) return;
    Instant running = facts.heard().running().recordedAt();
    boolean returnedLate = running.isAfter(overdue);
    Mark set = later(facts.due().set(), facts.heard().running());
    timers.add(named(facts, OVERDUE, set, due, returnedLate ? running : overdue));
    LocalDate base = returnedLate ? LocalDate.ofInstant(running, zone) : due;
    List<Step> ladder = policy(Timeliness.overdueFrom(due)).ladder();
    for (int i = 0; i < ladder.size(); i++) {
      timers.add(step(facts, set, i + 1, ladder.get(i), due, base));
    }
  }

  private void idle(ItemFacts facts, List<Planned> timers) {
    Mark progress = facts.heard().progress();
    Integer days = policy(progress.on()).staleAfterDays().get(facts.type());
    if (days != null) {
      LocalDate stale = Timeliness.staleFrom(progress.on(), days);
      timers.add(reminder(facts, STALE, progress, stale, start(stale)));
    }
    Mark given = facts.heard().unacknowledged();
    if (given != null) {
      LocalDate last = given.on().plusDays(policy(given.on()).acknowledgeWithinDays());
      timers.add(reminder(facts, ACKNOWLEDGEMENT_OVERDUE, given, last, start(last.plusDays(1))));
    }
    facts
        .questions()
        .forEach(question ->
            timers.add(
                planned(
                    facts,
                    REPLY_OVERDUE,
                    question.asked(),
                    question.asked().recordedAt(),
                    question.dueOn(),
                    start(question.dueOn().plusDays(1)),
                    question.unit())));
  }

  private Planned step(
      ItemFacts facts, Mark set, int number, Step step, LocalDate due, LocalDate base) {
    String name = name("escalate-" + number, facts, facts.due().set());
    List<Told> told = told(facts, step.told(), null);
    return new Planned(
        name,
        start(base.plusDays(step.overdueDays())),
        set.recordedAt(),
        context -> new Escalate(context, facts.project(), name, number, step.level(), due, told));
  }

  /// Named after the deadline, so that it is raised once for each.
  private static Planned named(
      ItemFacts facts, ReminderKind kind, Mark set, LocalDate day, Instant at) {
    return planned(facts, kind, facts.due().set(), set.recordedAt(), day, at, null);
  }

  private static Planned reminder(
      ItemFacts facts, ReminderKind kind, Mark set, LocalDate day, Instant at) {
    return planned(facts, kind, set, set.recordedAt(), day, at, null);
  }

  private static Planned planned(
      ItemFacts facts,
      ReminderKind kind,
      Mark named,
      Instant setAt,
      LocalDate day,
      Instant at,
      @Nullable UnitId asked) {
    String name = name(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), facts, named);
    List<Told> told = told(facts, addressees(kind), asked);
    return new Planned(
        name,
        at,
        setAt,
        context -> new RaiseReminder(context, facts.project(), name, kind, day, told));
  }

  private static List<Addressee> addressees(ReminderKind kind) {
    return switch (kind) {
      case NEAR_DUE, DUE -> List.of(Addressee.LEAD, Addressee.COORDINATOR);
      case OVERDUE, STALE -> List.of(Addressee.LEAD, Addressee.MONITORING_OFFICE);
      case REVIEW_DUE -> List.of(Addressee.ASSIGNER, Addressee.MONITORING_OFFICE);
      case REPLY_OVERDUE -> List.of(Addressee.ASKED, Addressee.LEAD);
      case ACKNOWLEDGEMENT_OVERDUE -> List.of(Addressee.LEAD, Addressee.ASSIGNER);
    };
  }

  private static List<Told> told(
      ItemFacts facts, List<Addressee> addressees, @Nullable UnitId asked) {
    return addressees.stream().flatMap(addressee -> told(facts, addressee, asked)).toList();
  }

  private static Stream<Told> told(ItemFacts facts, Addressee addressee, @Nullable UnitId asked) {
    return switch (addressee) {
      case LEAD -> Stream.of(new Told(addressee, facts.parties().lead()));
      case COORDINATOR ->
          facts.parties().coordinators().stream().map(unit -> new Told(addressee, unit));
      case ASSIGNER -> Stream.of(new Told(addressee, facts.parties().assigner()));
      case ASKED -> asked == null ? Stream.of() : Stream.of(new Told(addressee, asked));
      case MONITORING_OFFICE -> Stream.of(new Told(addressee, null));
    };
  }

  /// The position of what sets a timer never changes, so neither does its name.
  private static String name(String what, ItemFacts facts, Mark set) {
    return what + "/" + facts.project() + "/" + set.position();
  }

  private static Mark later(Mark one, Mark other) {
    return one.recordedAt().isBefore(other.recordedAt()) ? other : one;
  }

  private ReminderPolicy policy(LocalDate day) {
    return ReminderPolicy.inForce(policies, day);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}

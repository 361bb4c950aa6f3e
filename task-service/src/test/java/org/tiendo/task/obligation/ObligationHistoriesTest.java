package org.tiendo.task.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.obligation.ObligationWorld.acknowledge;
import static org.tiendo.task.obligation.ObligationWorld.as;
import static org.tiendo.task.obligation.ObligationWorld.end;
import static org.tiendo.task.obligation.ObligationWorld.establish;
import static org.tiendo.task.obligation.ObligationWorld.submit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.OwedReports.Instance;
import org.tiendo.contracts.calendar.OwedReports.State;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;

/// Whoever asks for whatever in whatever order: submissions count up, the first of each decides whether it was in time, and
/// no later act changes what was owed on an earlier date.
class ObligationHistoriesTest {

  private static final int HISTORIES = 2_000;
  private static final WorkCalendar NONE = WorkCalendar.none(new CalendarId("main"));
  private static final List<Actor> ACTORS = List.of(AUTHORITY, CLERK, HEAD, HEAD, OFFICER);

  private final Set<State> reached = EnumSet.noneOf(State.class);

  @Test
  void no_history_changes_what_was_due() {
    SplittableRandom random = new SplittableRandom(20221210);
    for (int n = 0; n < HISTORIES; n++) history(random.split());
    assertThat(reached).containsExactlyInAnyOrder(State.values());
  }

  private void history(SplittableRandom random) {
    Obligation state = new Obligation.NotEstablished();
    Map<ReportPeriod, LocalDate> first = new HashMap<>();
    Map<ReportPeriod, Integer> count = new HashMap<>();
    LocalDate on = DAY;
    for (int step = 0; step < 14; step++) {
      on = on.plusDays(random.nextInt(30));
      ObligationCommand command = step == 0 ? establish() : next(random, on);
      List<Instance> before = instances(state, on.minusDays(1));
      if (new ObligationDecider().decide(command, state, as(command.context().actor()))
          instanceof Decision.Accepted<ObligationEvent>(var events, _, _)) {
        for (ObligationEvent event : events) {
          state = Obligation.evolve(state, event);
          if (event instanceof PeriodicReportSubmitted e) {
            first.putIfAbsent(e.period(), e.on());
            assertThat(e.submission()).isEqualTo(count.merge(e.period(), 1, Integer::sum));
          }
        }
        if (step > 0) assertThat(instances(state, on.minusDays(1))).containsAll(due(before));
      }
    }
    for (Instance instance : instances(state, on)) {
      reached.add(instance.state());
      LocalDate submitted = first.get(instance.period());
      LocalDate due =
          LocalDate.of(2022, 1, 20)
              .withMonth(instance.period().number() * 3)
              .withYear(instance.period().year());
      assertThat(instance.state()).isEqualTo(expected(due, submitted, on));
    }
  }

  private static List<Instance> due(List<Instance> instances) {
    return instances.stream().filter(i -> i.state() != State.IN_TERM).toList();
  }

  private static State expected(LocalDate due, LocalDate submitted, LocalDate on) {
    if (submitted != null) {
      return submitted.isAfter(due) ? State.SUBMITTED_LATE : State.SUBMITTED_ON_TIME;
    }
    return on.isAfter(due) ? State.OVERDUE : State.IN_TERM;
  }

  private static ObligationCommand next(SplittableRandom random, LocalDate on) {
    Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
    int number = 1 + random.nextInt(4);
    return switch (random.nextInt(8)) {
      case 0 -> end(actor, on, on.plusDays(random.nextInt(200) - 20));
      case 1, 2 -> acknowledge(actor, on, number, 1 + random.nextInt(2));
      case 3 -> submit(actor, on, number, null);
      default -> submit(actor, on, number, "Table 3");
    };
  }

  private static List<Instance> instances(Obligation state, LocalDate until) {
    return state instanceof Obligation.Known known
        ? known.entry().owed().instances(NONE, until)
        : List.of();
  }
}

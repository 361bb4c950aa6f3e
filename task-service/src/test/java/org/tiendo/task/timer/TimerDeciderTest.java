package org.tiendo.task.timer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.by;
import static org.tiendo.task.timer.TimerRule.RAISED_BY_SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.Told;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.Story;
import org.tiendo.task.World;
import org.tiendo.task.timer.ReminderPolicy.Step;
import org.tiendo.task.timer.TimerCommand.Escalate;
import org.tiendo.task.timer.TimerCommand.RaiseReminder;
import org.tiendo.task.timer.TimerEvent.Escalated;
import org.tiendo.task.timer.TimerEvent.ReminderRaised;

class TimerDeciderTest {

  private static final ProjectId ITEM = new ProjectId("p-1");
  private static final List<Told> TOLD = List.of(new Told(Addressee.LEAD, World.COMMISSION));

  @Test
  void a_reminder_is_raised() {
    given().when(remind(SERVICE, "due/p-1/0")).then(reminded("due/p-1/0"));
  }

  @Test
  void an_overdue_item_climbs_a_step() {
    given(reminded("due/p-1/0"))
        .when(new Escalate(by(SERVICE), ITEM, "escalate-1/p-1/0", 1, "blue", World.DAY, TOLD))
        .then(new Escalated(ITEM, "escalate-1/p-1/0", 1, "blue", World.DAY, TOLD));
  }

  @Test
  void what_a_timer_raised_is_not_raised_again() {
    given(reminded("due/p-1/0")).when(remind(SERVICE, "due/p-1/0")).thenNothing();
    given(reminded("due/p-1/0")).when(remind(SERVICE, "due/p-1/9")).then(reminded("due/p-1/9"));
  }

  @Test
  void nobody_raises_reminders_by_hand() {
    for (Actor other : List.of(AUTHORITY, MONITOR, ADMINISTRATOR)) {
      given().when(remind(other, "due/p-1/0")).refusedBy(RAISED_BY_SERVICE);
    }
  }

  @Test
  void a_ladder_climbs_and_every_step_tells_somebody() {
    Step late = new Step("red", 8, List.of(Addressee.LEAD));
    assertThatThrownBy(() -> policy(3, List.of(late, new Step("blue", 8, List.of(Addressee.LEAD)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy(0, List.of(late))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Step("red", 0, List.of(Addressee.LEAD)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Step("red", 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReminderPolicy policy(int nearDue, List<Step> ladder) {
    return new ReminderPolicy(LocalDate.EPOCH, "test", nearDue, Map.of(), 1, ladder);
  }

  private static Story<TimerCommand, Reminders, TimerEvent> given(TimerEvent... events) {
    return Story.of(
        Reminders.none(), Reminders::evolve, new TimerDecider()::decide, List.of(events));
  }

  private static RaiseReminder remind(Actor actor, String timer) {
    return new RaiseReminder(by(actor), ITEM, timer, ReminderKind.DUE, World.DAY, TOLD);
  }

  private static TimerEvent reminded(String timer) {
    return new ReminderRaised(ITEM, timer, ReminderKind.DUE, World.DAY, TOLD);
  }
}

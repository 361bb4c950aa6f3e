package org.tiendo.eventing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.operation.DeadLetterAct;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.contracts.operation.OperatorEvent.DeadLettersHandled;
import org.tiendo.contracts.operation.OperatorEvent.ReadModelHandled;
import org.tiendo.contracts.operation.ReadModelAct;
import org.tiendo.eventing.operation.OperationCommand.BeginCheck;
import org.tiendo.eventing.operation.OperationCommand.BeginRebuild;
import org.tiendo.eventing.operation.OperationCommand.CancelRebuild;
import org.tiendo.eventing.operation.OperationCommand.GoBack;
import org.tiendo.eventing.operation.OperationCommand.LimitRebuild;
import org.tiendo.eventing.operation.OperationCommand.PauseRebuild;
import org.tiendo.eventing.operation.OperationCommand.ReadModel;
import org.tiendo.eventing.operation.OperationCommand.Rebuild;
import org.tiendo.eventing.operation.OperationCommand.ResumeRebuild;
import org.tiendo.eventing.operation.OperationCommand.RetireCopies;
import org.tiendo.eventing.operation.OperationCommand.Stage;
import org.tiendo.eventing.operation.OperationCommand.SwitchReadModel;
import org.tiendo.eventing.operation.OperationEvent.CheckBegun;
import org.tiendo.eventing.operation.OperationEvent.CopiesRetired;
import org.tiendo.eventing.operation.OperationEvent.ReadModelGoneBack;
import org.tiendo.eventing.operation.OperationEvent.ReadModelSwitched;
import org.tiendo.eventing.operation.OperationEvent.RebuildBegun;
import org.tiendo.eventing.operation.OperationEvent.RebuildCancelled;
import org.tiendo.eventing.operation.OperationEvent.RebuildLimited;
import org.tiendo.eventing.operation.OperationEvent.RebuildPaused;
import org.tiendo.eventing.operation.OperationEvent.RebuildResumed;

class ReadModelDeciderTest {

  private static final CommandContext BY = by(Role.OPERATOR);

  @Nested
  class Beginning {

    @Test
    void is_recorded_with_the_copy_that_is_built_and_its_rate() {
      accepted(
          new BeginRebuild(BY, found(null), 500, null), new RebuildBegun("r", "r3", 500, null));
      accepted(
          new BeginCheck(BY, found(Stage.ENDED), 0, "a doubt"),
          new CheckBegun("r", "r3", 0, "a doubt"));
    }

    @Test
    void refuses_a_second_rebuild_while_one_is_under_way() {
      for (Stage stage : underWay()) {
        refused(new BeginRebuild(BY, found(stage), 0, null), OperationRule.ONE_REBUILD_AT_A_TIME);
        refused(new BeginCheck(BY, found(stage), 0, null), OperationRule.ONE_REBUILD_AT_A_TIME);
      }
    }
  }

  @Nested
  class UnderWay {

    @Test
    void is_paused_resumed_limited_and_cancelled() {
      accepted(
          new PauseRebuild(BY, found(Stage.BUILDING), null), new RebuildPaused("r", "r2", null));
      accepted(
          new ResumeRebuild(BY, found(Stage.PAUSED), null), new RebuildResumed("r", "r2", null));
      for (Stage stage : underWay()) {
        accepted(
            new LimitRebuild(BY, found(stage), 9, null), new RebuildLimited("r", "r2", 9, null));
        accepted(
            new CancelRebuild(BY, found(stage), "in the way"),
            new RebuildCancelled("r", "r2", "in the way"));
      }
    }

    @Test
    void refuses_to_pause_what_is_not_building() {
      everywhereBut(
          Set.of(Stage.BUILDING),
          (found, why) -> new PauseRebuild(BY, found, why),
          OperationRule.REBUILD_IS_BUILDING);
    }

    @Test
    void refuses_to_resume_what_is_not_paused() {
      everywhereBut(
          Set.of(Stage.PAUSED),
          (found, why) -> new ResumeRebuild(BY, found, why),
          OperationRule.REBUILD_IS_PAUSED);
    }

    @Test
    void refuses_to_limit_or_cancel_what_has_ended() {
      everywhereBut(
          Set.copyOf(underWay()),
          (found, why) -> new LimitRebuild(BY, found, 1, why),
          OperationRule.REBUILD_IS_UNDER_WAY);
      everywhereBut(
          Set.copyOf(underWay()),
          (found, why) -> new CancelRebuild(BY, found, why),
          OperationRule.REBUILD_IS_UNDER_WAY);
    }

    @Test
    void refuses_to_be_cancelled_without_a_reason() {
      refused(
          new CancelRebuild(BY, found(Stage.BUILDING), " "), OperationRule.DISCARDING_NEEDS_REASON);
    }
  }

  @Nested
  class Switching {

    @Test
    void is_recorded_with_both_copies() {
      accepted(
          new SwitchReadModel(BY, found(Stage.READY), null),
          new ReadModelSwitched("r", "r2", "r1", true, null));
    }

    @Test
    void to_a_copy_that_differs_is_recorded_with_its_reason() {
      accepted(
          new SwitchReadModel(BY, differing(), "changed by hand"),
          new ReadModelSwitched("r", "r2", "r1", false, "changed by hand"));
    }

    @Test
    void refuses_a_copy_that_differs_without_a_reason() {
      refused(new SwitchReadModel(BY, differing(), null), OperationRule.DISCARDING_NEEDS_REASON);
    }

    @Test
    void refuses_what_is_not_built_and_compared() {
      everywhereBut(
          Set.of(Stage.READY),
          (found, why) -> new SwitchReadModel(BY, found, why),
          OperationRule.COPY_IS_READY);
    }
  }

  @Nested
  class TheCopyBefore {

    @Test
    void is_gone_back_to_and_retired_with_a_reason() {
      accepted(
          new GoBack(BY, found(Stage.ENDED), "wrong sums"),
          new ReadModelGoneBack("r", "r0", "r1", "wrong sums"));
      accepted(
          new RetireCopies(BY, found(Stage.ENDED), "good"), new CopiesRetired("r", "r1", "good"));
    }

    @Test
    void refuses_to_go_back_to_what_is_not_kept() {
      refused(
          new GoBack(BY, new ReadModel("r", "r1", null, "r3", null), "why"),
          OperationRule.COPY_BEFORE_IS_KEPT);
    }

    @Test
    void refuses_to_discard_anything_without_a_reason() {
      refused(new GoBack(BY, found(Stage.ENDED), null), OperationRule.DISCARDING_NEEDS_REASON);
      refused(new RetireCopies(BY, found(null), ""), OperationRule.DISCARDING_NEEDS_REASON);
    }
  }

  @Test
  void refuses_everybody_but_an_operator() {
    for (Role role : Role.values()) {
      if (role != Role.OPERATOR) {
        refused(
            new BeginRebuild(by(role), found(null), 0, null), OperationRule.OPERATED_BY_OPERATOR);
      }
    }
  }

  @Test
  void everybody_is_told_what_was_done_and_why() {
    told(
        new ReadModelSwitched("r", "r2", "r1", false, "changed by hand"),
        new ReadModelHandled(ReadModelAct.SWITCH, "r", "r2", "r1", null, "changed by hand"));
    told(
        new RebuildLimited("r", "r2", 7, null),
        new ReadModelHandled(ReadModelAct.LIMIT, "r", "r2", null, 7, null));
    told(
        new CopiesRetired("r", "r1", "good"),
        new ReadModelHandled(ReadModelAct.RETIRE, "r", null, null, null, "good"));
    told(
        new OperationEvent.RepublicationOrdered(3, 9, null),
        new OperatorEvent.RepublicationOrdered(3, 9, null));
    told(
        new OperationEvent.DeadLetterSkipped("l/task/1", "s", "x-taken", "twice"),
        new DeadLettersHandled(DeadLetterAct.SKIP, "l/task/1", "x-taken", "twice"));
  }

  private static void told(OperationEvent event, OperatorEvent published) {
    assertThat(OperationPublisher.publish(event)).contains(published);
  }

  private static List<Stage> underWay() {
    return List.of(Stage.BUILDING, Stage.PAUSED, Stage.COMPARING, Stage.READY);
  }

  /// A read model with a copy before it and, if any, a rebuild at a stage.
  private static ReadModel found(@Nullable Stage stage) {
    return new ReadModel(
        "r", "r1", "r0", "r3", stage == null ? null : new Rebuild("r2", stage, true));
  }

  private static ReadModel differing() {
    return new ReadModel("r", "r1", "r0", "r3", new Rebuild("r2", Stage.READY, false));
  }

  private static void everywhereBut(
      Set<Stage> stages, BiFunction<ReadModel, String, OperationCommand> command, Rule rule) {
    refused(command.apply(found(null), "why"), rule);
    for (Stage stage : Stage.values()) {
      if (!stages.contains(stage)) {
        refused(command.apply(found(stage), "why"), rule);
      }
    }
  }

  private static void accepted(OperationCommand command, OperationEvent event) {
    assertThat(OperationDecider.decide(command, Operation.NONE)).isEqualTo(Decision.accept(event));
    assertThat(OperationDecider.decide(command, Operation.evolve(Operation.NONE, event)))
        .as("recorded once")
        .isEqualTo(Decision.accept());
  }

  private static void refused(OperationCommand command, Rule rule) {
    assertThat(OperationDecider.decide(command, Operation.NONE))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
  }

  private static CommandContext by(Role role) {
    LocalDate day = LocalDate.of(2026, 11, 26);
    return new CommandContext(
        new CommandId("c-1"),
        new Actor(new PersonId("p-1"), new UnitId("office"), Set.of(role)),
        day,
        day);
  }
}

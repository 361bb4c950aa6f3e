package org.tiendo.eventing.operation;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.eventing.operation.OperationRule.COPY_BEFORE_IS_KEPT;
import static org.tiendo.eventing.operation.OperationRule.COPY_IS_READY;
import static org.tiendo.eventing.operation.OperationRule.DISCARDING_NEEDS_REASON;
import static org.tiendo.eventing.operation.OperationRule.ONE_REBUILD_AT_A_TIME;
import static org.tiendo.eventing.operation.OperationRule.REBUILD_IS_BUILDING;
import static org.tiendo.eventing.operation.OperationRule.REBUILD_IS_PAUSED;
import static org.tiendo.eventing.operation.OperationRule.REBUILD_IS_UNDER_WAY;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Decision;
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

/// Decides on what operators do to read models: what cannot be done as things were found is refused before it is recorded.
final class ReadModelDecider {

  private static final Set<Stage> UNDER_WAY =
      Set.of(Stage.BUILDING, Stage.PAUSED, Stage.COMPARING, Stage.READY);

  private ReadModelDecider() {}

  static Decision<OperationEvent> decide(OperationCommand.OnReadModel command) {
    ReadModel model = command.found();
    String name = model.name();
    String given = command.reason();
    String reason = given == null || given.isBlank() ? null : given;
    return switch (command) {
      case BeginRebuild c -> begin(c, new RebuildBegun(name, model.next(), c.rate(), reason));
      case BeginCheck c -> begin(c, new CheckBegun(name, model.next(), c.rate(), reason));
      case PauseRebuild c ->
          during(
              c,
              Set.of(Stage.BUILDING),
              REBUILD_IS_BUILDING,
              job -> accept(new RebuildPaused(name, job.copy(), reason)));
      case ResumeRebuild c ->
          during(
              c,
              Set.of(Stage.PAUSED),
              REBUILD_IS_PAUSED,
              job -> accept(new RebuildResumed(name, job.copy(), reason)));
      case LimitRebuild c ->
          during(
              c,
              UNDER_WAY,
              REBUILD_IS_UNDER_WAY,
              job -> accept(new RebuildLimited(name, job.copy(), c.rate(), reason)));
      case CancelRebuild c ->
          during(
              c,
              UNDER_WAY,
              REBUILD_IS_UNDER_WAY,
              job -> discard(reason, why -> new RebuildCancelled(name, job.copy(), why)));
      case SwitchReadModel c ->
          during(c, Set.of(Stage.READY), COPY_IS_READY, job -> switchTo(job, model, reason));
      case GoBack _ -> goBack(model, reason);
      case RetireCopies _ -> discard(reason, why -> new CopiesRetired(name, model.read(), why));
    };
  }

  private static Decision<OperationEvent> begin(
      OperationCommand.OnReadModel command, OperationEvent begun) {
    Rebuild last = command.found().rebuild();
    return last != null && UNDER_WAY.contains(last.stage())
        ? refuse(ONE_REBUILD_AT_A_TIME, facts(last))
        : accept(begun);
  }

  private static Decision<OperationEvent> during(
      OperationCommand.OnReadModel command,
      Set<Stage> stages,
      OperationRule otherwise,
      Function<Rebuild, Decision<OperationEvent>> then) {
    Rebuild last = command.found().rebuild();
    return last != null && stages.contains(last.stage())
        ? then.apply(last)
        : refuse(otherwise, facts(last));
  }

  private static Map<String, String> facts(@Nullable Rebuild last) {
    return last == null ? Map.of() : Map.of("copy", last.copy(), "stage", last.stage().name());
  }

  /// What was read is discarded only if the other one tells something else.
  private static Decision<OperationEvent> switchTo(
      Rebuild job, ReadModel model, @Nullable String reason) {
    return job.same() || reason != null
        ? accept(new ReadModelSwitched(model.name(), job.copy(), model.read(), job.same(), reason))
        : refuse(DISCARDING_NEEDS_REASON);
  }

  private static Decision<OperationEvent> goBack(ReadModel model, @Nullable String reason) {
    String previous = model.previous();
    return previous == null
        ? refuse(COPY_BEFORE_IS_KEPT, Map.of("read", model.read()))
        : discard(reason, why -> new ReadModelGoneBack(model.name(), previous, model.read(), why));
  }

  private static Decision<OperationEvent> discard(
      @Nullable String reason, Function<String, OperationEvent> because) {
    return reason == null ? refuse(DISCARDING_NEEDS_REASON) : accept(because.apply(reason));
  }
}

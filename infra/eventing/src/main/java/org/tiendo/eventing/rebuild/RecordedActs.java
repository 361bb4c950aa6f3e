package org.tiendo.eventing.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.operation.OperationCommand;
import org.tiendo.eventing.operation.OperationCommand.ReadModel;
import org.tiendo.eventing.operation.OperationCommand.Rebuild;
import org.tiendo.eventing.operation.OperationCommand.Stage;
import org.tiendo.eventing.operation.OperationEvent;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// Acts of operators on a read model, between the log and what is done: a command for what is found, and the carrying out of
/// what was recorded.
public final class RecordedActs {

  private final Rebuilds rebuilds;
  private final EventLog log;
  private final FeatureRegistry features;

  public RecordedActs(Rebuilds rebuilds, EventLog log, FeatureRegistry features) {
    this.rebuilds = rebuilds;
    this.log = log;
    this.features = features;
  }

  /// What an operator can do, as the last part of an address.
  enum Act {
    BEGIN,
    CHECK,
    PAUSE,
    RESUME,
    LIMIT,
    CANCEL,
    SWITCH,
    GO_BACK,
    RETIRE
  }

  /// @param rate most records a second; 0 for no limit
  OperationCommand command(CommandContext context, Act act, int rate, @Nullable String reason) {
    ReadModel found = found();
    return switch (act) {
      case BEGIN -> new OperationCommand.BeginRebuild(context, found, rate, reason);
      case CHECK -> new OperationCommand.BeginCheck(context, found, rate, reason);
      case PAUSE -> new OperationCommand.PauseRebuild(context, found, reason);
      case RESUME -> new OperationCommand.ResumeRebuild(context, found, reason);
      case LIMIT -> new OperationCommand.LimitRebuild(context, found, rate, reason);
      case CANCEL -> new OperationCommand.CancelRebuild(context, found, reason);
      case SWITCH -> new OperationCommand.SwitchReadModel(context, found, reason);
      case GO_BACK -> new OperationCommand.GoBack(context, found, reason);
      case RETIRE -> new OperationCommand.RetireCopies(context, found, reason);
    };
  }

  private ReadModel found() {
    Rebuilds.Overview overview = rebuilds.overview();
    Alias alias = overview.alias();
    Job job = overview.job();
    return new ReadModel(
        rebuilds.name(),
        alias.copy(),
        alias.previous(),
        overview.next(),
        job == null
            ? null
            : new Rebuild(
                job.copy(), stage(job.state()), job.report() != null && job.report().same()));
  }

  private static Stage stage(Job.State state) {
    return switch (state) {
      case BUILDING -> Stage.BUILDING;
      case PAUSED -> Stage.PAUSED;
      case COMPARING -> Stage.COMPARING;
      case READY -> Stage.READY;
      case SWITCHED, COMPARED, CANCELLED -> Stage.ENDED;
    };
  }

  /// Carries out what was recorded at a position; once, however often it is called.
  ///
  /// @throws NotNow if things have changed since it was decided
  void carryOut(long position) {
    List<Envelope> read = log.read(position, 1);
    Envelope recorded = read.getFirst();
    if (features.decode(recorded) instanceof OperationEvent.OnReadModel event) {
      carryOut(event, recorded);
    } else {
      throw new IllegalStateException("no act on a read model: " + recorded.t());
    }
  }

  private void carryOut(OperationEvent.OnReadModel act, Envelope at) {
    switch (act) {
      case OperationEvent.RebuildBegun e ->
          rebuilds.begin(Purpose.REBUILD, e.rate(), order(at, e.copy()));
      case OperationEvent.CheckBegun e ->
          rebuilds.begin(Purpose.CHECK, e.rate(), order(at, e.copy()));
      case OperationEvent.RebuildPaused e -> rebuilds.pause(order(at, e.copy()));
      case OperationEvent.RebuildResumed e -> rebuilds.resume(order(at, e.copy()));
      case OperationEvent.RebuildLimited e -> rebuilds.limit(e.rate(), order(at, e.copy()));
      case OperationEvent.RebuildCancelled e -> rebuilds.cancel(order(at, e.copy()));
      case OperationEvent.ReadModelSwitched e -> rebuilds.switchOver(order(at, e.copy()));
      case OperationEvent.ReadModelGoneBack e -> rebuilds.goBack(order(at, e.copy()));
      case OperationEvent.CopiesRetired _ -> rebuilds.retire(order(at, null));
    }
  }

  private static Order order(Envelope at, @Nullable String copy) {
    return new Order(at.by(), at.cmd(), copy);
  }
}

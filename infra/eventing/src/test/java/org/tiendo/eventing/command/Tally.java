package org.tiendo.eventing.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.eventing.store.StreamId;

/// A small feature for tests: a tally that can be added to up to a limit.
///
/// @param sum of all that was added
public record Tally(int sum, int entries) {

  static final int LIMIT = 1_000;

  /// Commands of the feature.
  public sealed interface TallyCommand extends Command {}

  /// Amount that makes a tally one that does not exist.
  static final int NOT_FOUND = -404;

  /// Adds to the tally; nothing to do for 0.
  public record Add(CommandContext context, ProjectId tally, int amount, @Nullable String claim)
      implements TallyCommand {}

  /// Adds what another tally has.
  public record AddSumOf(CommandContext context, ProjectId tally, ProjectId other)
      implements TallyCommand {}

  /// Moves an amount to another tally: taken here, and added there by a further command.
  public record Move(CommandContext context, ProjectId tally, ProjectId to, int amount)
      implements TallyCommand {}

  /// Fails in the decider.
  public record Break(CommandContext context, ProjectId tally) implements TallyCommand {}

  /// Adds a long text.
  public record Describe(CommandContext context, ProjectId tally, String text)
      implements TallyCommand {}

  /// Events of the feature.
  public sealed interface TallyEvent {}

  public record Added(ProjectId tally, int amount, @Nullable UnitId by, LocalDate on)
      implements TallyEvent {}

  public record Described(String text) implements TallyEvent {}

  /// The feature's rules.
  public enum TallyRule implements Rule {
    LIMIT_REACHED("limit-reached", Kind.ILLEGAL_STATE),
    HIDDEN("hidden", Kind.UNKNOWN);

    private final Text text;

    TallyRule(String code, Kind kind) {
      this.text = new Text(code, "A tally has a limit.", "This test", kind);
    }

    @Override
    public Text text() {
      return text;
    }
  }

  public static Feature<TallyCommand, Tally, TallyEvent> feature() {
    return new Feature<>(
        "tally",
        TallyCommand.class,
        TallyEvent.class,
        Tally::subject,
        () -> new Tally(0, 0),
        Tally::evolve,
        Tally::reads,
        Tally::decide,
        event ->
            event instanceof Added
                ? Optional.of(new LogOpened(1, "t", "l", "z", "REAL", null, false, false))
                : Optional.empty());
  }

  static StreamId stream(String id) {
    return new StreamId("tally", id);
  }

  private static ProjectId subject(TallyCommand command) {
    return switch (command) {
      case Add add -> add.tally();
      case AddSumOf add -> add.tally();
      case Move move -> move.tally();
      case Break broken -> broken.tally();
      case Describe describe -> describe.tally();
    };
  }

  private static Set<StreamId> reads(TallyCommand command, Tally state, Feature.States known) {
    return command instanceof AddSumOf add ? Set.of(stream(add.other().value())) : Set.of();
  }

  private static Tally evolve(Tally tally, TallyEvent event) {
    return switch (event) {
      case Added added -> new Tally(tally.sum() + added.amount(), tally.entries() + 1);
      case Described _ -> new Tally(tally.sum(), tally.entries() + 1);
    };
  }

  private static Decision<TallyEvent> decide(
      TallyCommand command, Tally tally, Feature.States others) {
    return switch (command) {
      case Add add when add.amount() == NOT_FOUND -> Decision.refuse(TallyRule.HIDDEN);
      case Add add when add.amount() == 0 -> Decision.accept();
      case Add add when add.claim() != null ->
          Decision.acceptClaiming(
              Set.of(add.claim()), List.of(added(add, add.tally(), add.amount())));
      case Add add -> add(add, tally, add.tally(), add.amount());
      case AddSumOf add ->
          add(add, tally, add.tally(), others.of(stream(add.other().value()), Tally.class).sum());
      case Move move ->
          Decision.acceptWith(
              List.of(new Add(move.context(), move.to(), move.amount(), null)),
              List.of(added(move, move.tally(), -move.amount())));
      case Break _ -> throw new UnsupportedOperationException("broken decider");
      case Describe describe -> Decision.accept(new Described(describe.text()));
    };
  }

  private static Decision<TallyEvent> add(Command command, Tally tally, ProjectId id, int amount) {
    return tally.sum() + amount > LIMIT
        ? Decision.refuse(TallyRule.LIMIT_REACHED)
        : Decision.accept(added(command, id, amount));
  }

  private static Added added(Command command, ProjectId id, int amount) {
    return new Added(id, amount, command.context().actor().unit(), command.context().effectiveOn());
  }
}

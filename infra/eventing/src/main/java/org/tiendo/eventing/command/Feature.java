package org.tiendo.eventing.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.eventing.store.EarlierForm;
import org.tiendo.eventing.store.StreamId;

/// A feature as the bus knows it: which commands it takes, how a stream of its events becomes a state, and what is decided.
///
/// The commands are the permitted records of the sealed `commands` interface, the events those of `events`; both are found
/// by reflection once, so adding one needs no further registration.
///
/// @param name stream prefix and name in metrics, e.g. `project`
/// @param subject the id of the stream that a command writes to
/// @param initial the state of an empty stream
/// @param evolve folds one event into a state; pure
/// @param reads other streams whose state the decision needs; pure
/// @param decide pure
/// @param publish the published form of an event, empty if it has none; pure
/// @param earlier forms in which earlier releases stored its events
public record Feature<C extends Command, S, E>(
    String name,
    Class<C> commands,
    Class<E> events,
    Function<C, Id> subject,
    Supplier<S> initial,
    BiFunction<S, E, S> evolve,
    Reads<C, S> reads,
    Decide<C, S, E> decide,
    Function<E, Optional<PublishedEvent>> publish,
    List<EarlierForm<?>> earlier) {

  public Feature {
    earlier = List.copyOf(earlier);
  }

  /// A feature whose events have always been stored as they are today.
  public Feature(
      String name,
      Class<C> commands,
      Class<E> events,
      Function<C, Id> subject,
      Supplier<S> initial,
      BiFunction<S, E, S> evolve,
      Reads<C, S> reads,
      Decide<C, S, E> decide,
      Function<E, Optional<PublishedEvent>> publish) {
    this(name, commands, events, subject, initial, evolve, reads, decide, publish, List.of());
  }

  /// Reads, too, what earlier releases stored as `version` of `type`. An event record of that name is stored as the version
  /// after its last earlier one.
  ///
  /// @param form a record of what was stored then
  /// @param today pure and total
  public <F> Feature<C, S, E> reading(
      String type, int version, Class<F> form, Function<? super F, ? extends E> today) {
    List<EarlierForm<?>> more = new ArrayList<>(earlier);
    more.add(new EarlierForm<>(type, version, form, today));
    return new Feature<>(
        name, commands, events, subject, initial, evolve, reads, decide, publish, more);
  }

  /// Decides on a command in a state.
  @FunctionalInterface
  public interface Decide<C, S, E> {
    Decision<E> decide(C command, S state, States others);
  }

  /// Names the streams that a decision needs.
  @FunctionalInterface
  public interface Reads<C, S> {

    /// Asked again with what was loaded so far, until it names nothing new: a stream may be named in the state of another.
    Set<StreamId> of(C command, S state, States known);
  }

  /// States of the streams that [Feature#reads] named, at one moment not older than the command.
  public interface States {

    /// Whether the stream was named and is loaded.
    boolean has(StreamId stream);

    /// The state of a stream of another feature; its initial state if nothing was stored.
    ///
    /// @throws IllegalArgumentException if the stream was not named in `reads`, or its state is of another type
    <T> T of(StreamId stream, Class<T> type);
  }
}

package org.tiendo.eventing.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventForms;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.eventing.store.RecordForms;
import org.tiendo.eventing.store.StreamId;

/// The features of a service, found once by reflection: command record → feature, stored type → event record.
///
/// Simple names of events are unique in a service, for they are what is stored.
public final class FeatureRegistry implements EventForms {

  private final EventJson json;
  private final Map<String, Feature<?, ?, ?>> byName = new LinkedHashMap<>();
  private final Map<Class<?>, Feature<?, ?, ?>> byCommand = new LinkedHashMap<>();
  private final Map<Class<?>, Feature<?, ?, ?>> byEvent = new HashMap<>();
  private final RecordForms forms;

  /// @throws IllegalArgumentException if two features share a name, a command or the simple name of an event
  public FeatureRegistry(List<? extends Feature<?, ?, ?>> features) {
    this(features, new EventJson());
  }

  public FeatureRegistry(List<? extends Feature<?, ?, ?>> features, EventJson json) {
    this.json = json;
    features.forEach(this::register);
    Set<Class<?>> events = new LinkedHashSet<>(byEvent.keySet());
    events.add(LogOpened.class);
    this.forms =
        new RecordForms(
            json, events, features.stream().flatMap(each -> each.earlier().stream()).toList());
  }

  private void register(Feature<?, ?, ?> feature) {
    if (Set.of("log", "cmd", "claim").contains(feature.name())) {
      throw new IllegalArgumentException("reserved as a feature's name: " + feature.name());
    }
    unique(byName.put(feature.name(), feature), feature.name());
    for (Class<?> command : SealedRecords.of(feature.commands())) {
      unique(byCommand.put(command, feature), command.getName());
    }
    for (Class<?> event : SealedRecords.of(feature.events())) {
      unique(byEvent.put(event, feature), event.getName());
    }
  }

  private static void unique(@Nullable Object before, String name) {
    if (before != null) {
      throw new IllegalArgumentException("named twice in one service: " + name);
    }
  }

  public EventJson json() {
    return json;
  }

  /// The features, in the order they were given.
  Collection<Feature<?, ?, ?>> all() {
    return List.copyOf(byName.values());
  }

  /// All command records of the service.
  public Set<Class<?>> commands() {
    return Set.copyOf(byCommand.keySet());
  }

  /// @throws IllegalArgumentException if no feature takes such commands
  Feature<?, ?, ?> ofCommand(Class<? extends Command> command) {
    return found(byCommand.get(command), command.getName());
  }

  /// @throws IllegalArgumentException if there is no such feature
  Feature<?, ?, ?> named(String name) {
    return found(byName.get(name), name);
  }

  private static Feature<?, ?, ?> found(@Nullable Feature<?, ?, ?> feature, String name) {
    if (feature == null) {
      throw new IllegalArgumentException("no feature of this service: " + name);
    }
    return feature;
  }

  /// The state of a stream after `events`, from the initial state.
  ///
  /// @throws IllegalArgumentException if the stream belongs to no feature or its state is of another type
  public <T> T fold(StreamId stream, List<Envelope> events, Class<T> type) {
    Object state = named(stream.feature()).initial().get();
    return type.cast(fold(stream, state, events));
  }

  Object fold(StreamId stream, Object state, List<Envelope> events) {
    Feature<?, ?, ?> feature = named(stream.feature());
    Object folded = state;
    for (Envelope event : events) {
      folded = evolve(feature, folded, decode(event));
    }
    return folded;
  }

  @SuppressWarnings("unchecked") // an event of a feature is folded into a state of the same feature
  static <S, E> Object evolve(Feature<?, S, E> feature, Object state, Object event) {
    return feature.evolve().apply((S) state, feature.events().cast(event));
  }

  @Override
  public Object decode(Envelope envelope) {
    return forms.decode(envelope);
  }

  /// The event record of something not stored yet.
  Object decode(Commit.NewEvent event) {
    return forms.decode(event);
  }

  @Override
  public Form encode(Object event) {
    return forms.encode(event);
  }

  /// Records of the service's own log from a position on, at most so many.
  public List<PublishedRecord> published(EventLog log, long from, int limit) {
    return log.read(from, limit).stream().map(event -> published(log.name(), event)).toList();
  }

  /// What of a stored event leaves the service; its `event` is null if it has no published form.
  public PublishedRecord published(String log, Envelope envelope) {
    String obo = envelope.obo();
    return new PublishedRecord(
        log,
        envelope.n(),
        envelope.agg().toString(),
        envelope.seq(),
        envelope.at(),
        envelope.eff(),
        new PersonId(envelope.by()),
        new UnitId(envelope.unit()),
        obo == null ? null : new UnitId(obo),
        envelope.cmd(),
        envelope.corr(),
        envelope.caus(),
        envelope.t(),
        envelope.v(),
        LeafHash.of(envelope.bytes()),
        form(envelope).orElse(null));
  }

  private Optional<PublishedEvent> form(Envelope envelope) {
    Object event = decode(envelope);
    Feature<?, ?, ?> feature = byEvent.get(event.getClass());
    return feature == null ? Optional.of((LogOpened) event) : publish(feature, event);
  }

  private static <E> Optional<PublishedEvent> publish(Feature<?, ?, E> feature, Object event) {
    return feature.publish().apply(feature.events().cast(event));
  }
}

package org.tiendo.eventing.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Events that are records, stored under their simple names as [EventJson].
///
/// The version of a record is one more than the versions it was stored in before.
public final class RecordForms implements EventForms {

  private final EventJson json;
  private final Map<String, Class<?>> records = new HashMap<>();
  private final Map<String, SortedMap<Integer, EarlierForm<?>>> earlier = new HashMap<>();

  /// @param records the events of today
  /// @param earlier every form that any release stored before; a type may be one that no longer exists
  /// @throws IllegalArgumentException if two records share their simple name, or a version of a type is missing or given
  ///     twice
  public RecordForms(
      EventJson json,
      Collection<? extends Class<?>> records,
      Collection<? extends EarlierForm<?>> earlier) {
    this.json = json;
    for (Class<?> record : records) {
      if (this.records.put(record.getSimpleName(), record) != null) {
        throw new IllegalArgumentException("named twice: " + record.getSimpleName());
      }
    }
    earlier.forEach(this::add);
    this.earlier.forEach(RecordForms::checkWhole);
  }

  private void add(EarlierForm<?> form) {
    SortedMap<Integer, EarlierForm<?>> versions =
        earlier.computeIfAbsent(form.type(), _ -> new TreeMap<>());
    if (versions.put(form.version(), form) != null) {
      throw new IllegalArgumentException(
          "given twice: version %d of %s".formatted(form.version(), form.type()));
    }
  }

  private static void checkWhole(String type, SortedMap<Integer, EarlierForm<?>> versions) {
    if (versions.lastKey() != versions.size()) {
      throw new IllegalArgumentException(
          "%s is read up to version %d, but not in every one".formatted(type, versions.lastKey()));
    }
  }

  @Override
  public Object decode(Envelope envelope) {
    int version = envelope.v();
    if (version < version(envelope.t()) || !records.containsKey(envelope.t())) {
      EarlierForm<?> form = earlier.getOrDefault(envelope.t(), new TreeMap<>()).get(version);
      if (form != null) {
        return form.read(json, envelope.data());
      }
    } else if (version == version(envelope.t())) {
      return today(envelope.t(), envelope.data());
    }
    throw new IllegalStateException(
        "position %d holds an event this release does not know: %s, version %d"
            .formatted(envelope.n(), envelope.t(), version));
  }

  /// The event record of something not stored yet.
  ///
  /// @throws IllegalArgumentException if it is not an event of today
  public Object decode(Commit.NewEvent event) {
    return today(event.type(), event.data());
  }

  private Object today(String type, JsonNode data) {
    Class<?> record = records.get(type);
    if (record == null) {
      throw new IllegalArgumentException("not an event of this service: " + type);
    }
    return json.fromTree(data, record);
  }

  @Override
  public Form encode(Object event) {
    String type = event.getClass().getSimpleName();
    if (!event.getClass().equals(records.get(type))) {
      throw new IllegalArgumentException("not an event of this service: " + event.getClass());
    }
    return new Form(type, version(type), json.toTree(event));
  }

  private int version(String type) {
    SortedMap<Integer, EarlierForm<?>> versions = earlier.get(type);
    return versions == null ? 1 : versions.lastKey() + 1;
  }
}

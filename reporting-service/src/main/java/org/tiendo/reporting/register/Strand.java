package org.tiendo.reporting.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// A section of the read model: the events of one stream as they were published, in order of position.
///
/// A type that is new needs no change here: types are names of the closed table of published events, never classes.
record Strand(List<Told> events) {

  private static final TypeReference<List<Told>> TYPE = new TypeReference<>() {};

  Strand {
    events = List.copyOf(events);
  }

  /// @param type name of the published form; null if there is none
  /// @param version of the published form; 0 if there is none
  /// @param event the published form; null if there is none
  record Told(Entry at, @Nullable String type, int version, @Nullable JsonNode event) {

    static Told of(PublishedRecord record) {
      PublishedEvent event = record.event();
      if (event == null) {
        return new Told(Entry.of(record), null, 0, null);
      }
      EventTypes.Entry type = EventTypes.of(event.getClass());
      return new Told(Entry.of(record), type.type(), type.version(), Sections.write(event));
    }

    /// @param place `at`, or an equal one
    @Nullable Dated<PublishedEvent> published(Entry place) {
      if (type == null || event == null) {
        return null;
      }
      EventTypes.Entry entry =
          EventTypes.find(type, version)
              .orElseThrow(() -> new IllegalStateException("no published type " + type));
      return new Dated<>(place, Sections.read(event, entry.recordClass()));
    }
  }

  /// What a record adds to the section, a list: one element, as JSON.
  static String line(PublishedRecord record) {
    return Sections.text(Told.of(record));
  }

  static Strand read(JsonNode section) {
    return new Strand(Sections.read(section, TYPE));
  }
}

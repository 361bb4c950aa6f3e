package org.tiendo.eventing.store;

import tools.jackson.databind.JsonNode;

/// The closed table between stored events and their records: type and version → class, never a class name in the data.
public interface EventForms {

  /// The event record of an envelope.
  ///
  /// @throws IllegalStateException if its type and version are unknown
  Object decode(Envelope envelope);

  /// How an event record is stored.
  ///
  /// @throws IllegalArgumentException if it is not an event of this service
  Form encode(Object event);

  /// What stands in an envelope for an event.
  record Form(String type, int version, JsonNode data) {}
}

package org.tiendo.eventing.store;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// How an event was stored by earlier releases, and what it is called today. It is applied when the event is read; what is
/// stored never changes.
///
/// @param type as it stands in the log
/// @param version of that type, from 1
/// @param form a record of what was stored then
/// @param today pure, and defined for everything that could be stored in that form
public record EarlierForm<F>(
    String type, int version, Class<F> form, Function<? super F, ?> today) {

  public EarlierForm {
    if (version < 1) {
      throw new IllegalArgumentException("versions begin with 1: " + type + " " + version);
    }
  }

  Object read(EventJson json, JsonNode data) {
    Object event = today.apply(json.fromTree(data, form));
    if (event == null) {
      throw new IllegalStateException(
          "version %d of %s has no form of today".formatted(version, type));
    }
    return event;
  }
}

package org.tiendo.eventing.store;

import org.tiendo.contracts.id.Id;

/// Name of an aggregate's stream: `<feature>:<id>`, e.g. `project:3f2a…`.
///
/// @param feature kebab case, without `:` and `#`
/// @param id of the form of [Id]
public record StreamId(String feature, String id) {

  public StreamId {
    Id.check(feature);
    Id.check(id);
  }

  /// @throws IllegalArgumentException if the text is not of the form `<feature>:<id>`
  public static StreamId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a stream name: " + text);
    }
    return new StreamId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return feature + ":" + id;
  }
}

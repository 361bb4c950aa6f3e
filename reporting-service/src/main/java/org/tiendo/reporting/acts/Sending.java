package org.tiendo.reporting.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A command made of a form.
///
/// @param service name of the service that decides it, e.g. `task`
/// @param command e.g. `SubmitProject`
record Sending(String service, String command, Map<String, Object> body) {

  static Sending of(String service, String command) {
    return new Sending(service, command, Map.of());
  }

  /// With one more field, unless there is nothing to say in it.
  Sending with(String field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(field, value);
    return new Sending(service, command, more);
  }
}

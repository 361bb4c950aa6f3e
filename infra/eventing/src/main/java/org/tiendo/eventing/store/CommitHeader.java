package org.tiendo.eventing.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/// What a commit says of the message that caused it. It travels as metadata of the root message and is read once, when the
/// unit of work is stored.
public record CommitHeader(
    String commandId,
    String digest,
    String by,
    String unit,
    @Nullable String obo,
    LocalDate effectiveOn,
    String correlationId,
    @Nullable String causationId) {

  private static final String PREFIX = "tiendo-";

  /// As metadata of a message.
  public Map<String, Object> toMetaData() {
    Map<String, Object> data = new HashMap<>();
    data.put(PREFIX + "cmd", commandId);
    data.put(PREFIX + "digest", digest);
    data.put(PREFIX + "by", by);
    data.put(PREFIX + "unit", unit);
    data.put(PREFIX + "eff", effectiveOn.toString());
    data.put(PREFIX + "corr", correlationId);
    if (obo != null) {
      data.put(PREFIX + "obo", obo);
    }
    if (causationId != null) {
      data.put(PREFIX + "caus", causationId);
    }
    return data;
  }

  /// @throws IllegalStateException if the message does not carry a header
  static CommitHeader of(Message<?> message) {
    return new CommitHeader(
        text(message, "cmd"),
        text(message, "digest"),
        text(message, "by"),
        text(message, "unit"),
        textIfAny(message, "obo"),
        LocalDate.parse(text(message, "eff")),
        text(message, "corr"),
        textIfAny(message, "caus"));
  }

  Commit commit(List<Commit.NewEvent> events, Set<String> claims) {
    return new Commit(
        commandId, digest, by, unit, obo, effectiveOn, correlationId, causationId, events, claims);
  }

  private static String text(Message<?> message, String key) {
    String value = textIfAny(message, key);
    if (value == null) {
      throw new IllegalStateException(
          "a message without %s%s stores nothing".formatted(PREFIX, key));
    }
    return value;
  }

  private static @Nullable String textIfAny(Message<?> message, String key) {
    return (String) message.getMetaData().get(PREFIX + key);
  }
}

package org.tiendo.eventing.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.log.LogEvent.LogOpened;

/// The first event of every log, which says under which conditions the history is written. A service that is set up
/// otherwise than its log does not start.
public final class LogOpening {

  /// The stored form this release writes, and the highest it reads.
  public static final int FORMAT = 1;

  private static final String SYSTEM = "system";
  private static final String COMMAND = "log-opened";

  private LogOpening() {}

  /// Writes `wanted` at position 0 of an empty log, or compares it with what stands there.
  ///
  /// @param today business date of the opening, if it is written now
  /// @throws WrongLogException if the log was opened under other conditions, or by a later release
  public static void ensure(EventLog log, LogOpened wanted, LocalDate today, EventJson json) {
    if (log.read(0, 1).isEmpty()) {
      open(log, wanted, today, json);
    }
    Envelope first = log.read(0, 1).getFirst();
    if (!first.t().equals(LogOpened.class.getSimpleName())) {
      throw new WrongLogException(
          "Log %s begins with %s: it was not opened by this product."
              .formatted(log.name(), first.t()));
    }
    int format = first.data().path("format").asInt(0);
    if (format > FORMAT) {
      throw new WrongLogException(
          "Log %s is written in format %d; this release knows formats up to %d. Use a later release."
              .formatted(log.name(), format, FORMAT));
    }
    compare(log.name(), json.fromTree(first.data(), LogOpened.class), wanted);
  }

  private static void open(EventLog log, LogOpened wanted, LocalDate today, EventJson json) {
    StreamId stream = new StreamId("log", log.name());
    Commit.NewEvent event =
        new Commit.NewEvent(stream, 0, LogOpened.class.getSimpleName(), 1, json.toTree(wanted));
    Commit commit =
        new Commit(
            COMMAND,
            json.digest(wanted),
            SYSTEM,
            SYSTEM,
            null,
            today,
            COMMAND,
            null,
            List.of(event),
            Set.of());
    try {
      log.append(commit);
    } catch (EventLog.AppendConflict e) {
      // Another instance of the service opened it at the same moment; what it wrote is compared
      // next.
    }
  }

  private static void compare(String log, LogOpened stored, LogOpened wanted) {
    Map<String, @Nullable Object> there = conditions(stored);
    conditions(wanted)
        .forEach((name, value) -> {
          if (!Objects.equals(there.get(name), value)) {
            throw new WrongLogException(
                "Log %s was opened with %s %s, but the service is set up with %s."
                    .formatted(log, name, there.get(name), value));
          }
        });
  }

  private static Map<String, @Nullable Object> conditions(LogOpened opened) {
    Map<String, @Nullable Object> conditions = new LinkedHashMap<>();
    conditions.put("format", opened.format());
    conditions.put("tenant", opened.tenant());
    conditions.put("log", opened.log());
    conditions.put("zone", opened.zone());
    conditions.put("clock", opened.clock());
    conditions.put("clockUntil", opened.clockUntil());
    conditions.put("sample", opened.sample());
    conditions.put("isolated", opened.isolated());
    return conditions;
  }
}

package org.tiendo.eventing.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a read model keeps up with its logs, or shows what may be old.
///
/// Of each log it knows how many records wait, and when there was last a sign that nothing is missing: records came, or the
/// owner of the log answered. Those who follow the logs tell it.
public final class Freshness {

  /// How long records may wait before the read model counts as stale.
  static final Duration BEHIND_LIMIT = Duration.ofSeconds(5);

  /// How long a log may give no sign: what was recorded in that time may be missing.
  static final Duration CONTACT_LIMIT = BEHIND_LIMIT;

  /// After so long without a record the owner of a log is asked, so that a quiet one gives a sign in time.
  static final Duration ASK_OWNER = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Map<String, Following> logs = new ConcurrentHashMap<>();

  /// @param logs that the read model follows; each counts as heard of now
  public Freshness(InstantSource clock, Collection<String> logs) {
    this.clock = clock;
    Instant now = clock.instant();
    logs.forEach(log -> this.logs.put(log, new Following(now, 0, null)));
  }

  /// @param staleSince null while the read model keeps up
  /// @param behind records known to wait, of all logs
  public record State(@Nullable Instant staleSince, long behind) {}

  private record Following(Instant contact, long behind, @Nullable Instant behindSince) {

    @Nullable Instant staleSince(Instant now) {
      Instant waiting = behindSince;
      return Stream.of(
              waiting != null && now.isAfter(waiting.plus(BEHIND_LIMIT)) ? waiting : Instant.MAX,
              now.isAfter(contact.plus(CONTACT_LIMIT)) ? contact : Instant.MAX)
          .min(Instant::compareTo)
          .filter(since -> !since.equals(Instant.MAX))
          .orElse(null);
    }
  }

  /// Records of this log came, or its owner answered that there are none.
  public void contact(String log) {
    Instant now = clock.instant();
    logs.computeIfPresent(log, (_, f) -> new Following(now, f.behind(), f.behindSince()));
  }

  /// So many records of this log wait.
  public void behind(String log, long records) {
    Instant now = clock.instant();
    logs.computeIfPresent(log, (_, f) -> behind(f, records, now));
  }

  private static Following behind(Following before, long records, Instant now) {
    Instant since = before.behindSince() == null ? now : before.behindSince();
    return new Following(before.contact(), records, records > 0 ? since : null);
  }

  long behind(String log) {
    Following following = logs.get(log);
    return following == null ? 0 : following.behind();
  }

  public State state() {
    Instant now = clock.instant();
    Instant since =
        logs.values().stream()
            .map(following -> following.staleSince(now))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    return new State(since, logs.values().stream().mapToLong(Following::behind).sum());
  }
}

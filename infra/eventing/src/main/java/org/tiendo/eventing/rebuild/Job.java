package org.tiendo.eventing.rebuild;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rebuild (dựng lại) from its beginning on, as every instance sees it.
///
/// @param number of the copy; the next job takes a higher one
/// @param copy that is built
/// @param code identity of the fold that builds it: only instances of the same can
/// @param rate most records a second; 0 for no limit
/// @param by who began it
/// @param done positions folded, by log
/// @param ends positions that there are, by log, as last heard
/// @param perSecond records, lately
/// @param report what the comparison found; null before
/// @param worker the instance that builds it, until `lease`
public record Job(
    int number,
    String copy,
    String code,
    Purpose purpose,
    State state,
    int rate,
    String by,
    Instant begun,
    Map<String, Long> done,
    Map<String, Long> ends,
    long perSecond,
    @Nullable Report report,
    @Nullable String worker,
    @Nullable Instant lease) {

  public Job {
    done = Map.copyOf(done);
    ends = Map.copyOf(ends);
  }

  /// What it is for.
  public enum Purpose {
    /// An operator wants another copy to be read.
    REBUILD,
    /// An operator wants to know whether another copy would differ.
    CHECK,
    /// The nightly self-audit.
    AUDIT,
    /// The fold has changed, so the copy that is read is of another identity.
    UPGRADE;

    /// Whether the copy is removed once it is compared.
    boolean onlyCompares() {
      return switch (this) {
        case CHECK, AUDIT -> true;
        case REBUILD, UPGRADE -> false;
      };
    }
  }

  /// Where it stands.
  public enum State {
    BUILDING,
    PAUSED,
    COMPARING,
    /// Built and compared; follows the logs and waits for somebody to switch.
    READY,
    /// Is read now.
    SWITCHED,
    /// Compared and removed.
    COMPARED,
    CANCELLED;

    /// Whether its copy is still of use.
    boolean isActive() {
      return switch (this) {
        case BUILDING, PAUSED, COMPARING, READY -> true;
        case SWITCHED, COMPARED, CANCELLED -> false;
      };
    }
  }

  static Job begin(
      int number, String copy, String code, Purpose purpose, int rate, String by, Instant now) {
    return new Job(
        number,
        copy,
        code,
        purpose,
        State.BUILDING,
        rate,
        by,
        now,
        Map.of(),
        Map.of(),
        0,
        null,
        null,
        null);
  }

  Job to(State next) {
    return with(next, done, ends, perSecond, report);
  }

  Job compared(State next, Report found) {
    return with(next, done, ends, perSecond, found);
  }

  Job at(Map<String, Long> folded, Map<String, Long> known, long speed) {
    return with(state, folded, known, speed, report);
  }

  private Job with(
      State next,
      Map<String, Long> folded,
      Map<String, Long> known,
      long speed,
      @Nullable Report found) {
    return new Job(
        number, copy, code, purpose, next, rate, by, begun, folded, known, speed, found, worker,
        lease);
  }

  Job limited(int recordsPerSecond) {
    return new Job(
        number,
        copy,
        code,
        purpose,
        state,
        recordsPerSecond,
        by,
        begun,
        done,
        ends,
        perSecond,
        report,
        worker,
        lease);
  }

  Job heldBy(@Nullable String instance, @Nullable Instant until) {
    return new Job(
        number, copy, code, purpose, state, rate, by, begun, done, ends, perSecond, report,
        instance, until);
  }

  /// Records that are still to be folded, as far as is known.
  public long left() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L)))
        .sum();
  }
}

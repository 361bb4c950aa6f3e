package org.tiendo.eventing.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
/// @param earlier what an earlier job found to differ, and nothing has settled since; null if nothing
/// @param orders ids of the acts of operators that were carried out lately, of earlier jobs too
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
    @Nullable Report earlier,
    List<String> orders) {

  private static final int ORDERS = 200;

  /// @param orders null in a job that an earlier release wrote
  public Job {
    done = Map.copyOf(done);
    ends = Map.copyOf(ends);
    orders = orders == null ? List.of() : List.copyOf(orders);
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
        List.of());
  }

  Job to(State next) {
    return with(next, rate, report, earlier, orders);
  }

  Job compared(State next, Report found) {
    return with(next, rate, found, earlier, orders);
  }

  Job limited(int recordsPerSecond) {
    return with(state, recordsPerSecond, report, earlier, orders);
  }

  private Job with(
      State next, int most, @Nullable Report found, @Nullable Report open, List<String> acts) {
    return new Job(
        number, copy, code, purpose, next, most, by, begun, done, ends, perSecond, found, open,
        acts);
  }

  Job at(Map<String, Long> folded, Map<String, Long> known, long speed) {
    return new Job(
        number, copy, code, purpose, state, rate, by, begun, folded, known, speed, report, earlier,
        orders);
  }

  /// What the copy that is read was found to differ in, until a switch to the other or a comparison that finds nothing; null if
  /// nothing is known.
  ///
  /// @param read the copy that is read
  @Nullable Report differing(String read) {
    Report found = report;
    if (found == null) {
      return earlier;
    }
    boolean settled = found.same() || read.equals(copy);
    return settled ? null : found.different() > 0 ? found : earlier;
  }

  /// A new one behind another, of which it keeps what is not settled, and what was carried out.
  Job behind(@Nullable Job last, String read) {
    return last == null ? this : with(state, rate, report, last.differing(read), last.orders());
  }

  /// With one more order that was carried out.
  Job after(Order order) {
    List<String> acts = new ArrayList<>(orders);
    if (order.id() != null) {
      acts.add(order.id());
    }
    return with(
        state, rate, report, earlier, acts.subList(Math.max(0, acts.size() - ORDERS), acts.size()));
  }

  /// Records that are still to be folded, as far as is known.
  public long left() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L)))
        .sum();
  }
}

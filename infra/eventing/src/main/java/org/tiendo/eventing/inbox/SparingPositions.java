package org.tiendo.eventing.inbox;

import java.time.Duration;

/// Stores positions at most once a second, since a batch may hold a single record. What was handled and not stored when a process
/// is killed comes again. For use by one thread.
public final class SparingPositions implements PositionSource {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final PositionSource positions;
  private Position known = Position.NOTHING;
  private Position stored = Position.NOTHING;
  private long at = System.nanoTime() - BETWEEN.toNanos();

  public SparingPositions(PositionSource positions) {
    this.positions = positions;
  }

  /// Where it was stored, and not where it is: whoever loads has lost what it had begun.
  @Override
  public Position load() {
    stored = positions.load();
    known = stored;
    return stored;
  }

  @Override
  public void store(Position position) {
    known = position;
    storeInTime();
  }

  @Override
  public Duration patience() {
    return positions.patience();
  }

  @Override
  public void behind(long records) {
    storeInTime();
    positions.behind(records);
  }

  @Override
  public void contact() {
    positions.contact();
  }

  private void storeInTime() {
    long now = System.nanoTime();
    if (!known.equals(stored) && now - at >= BETWEEN.toNanos()) {
      positions.store(known);
      stored = known;
      at = now;
    }
  }
}

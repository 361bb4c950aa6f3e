package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Pauses that double from one failure to the next, up to a limit, and end at once when the owner stops.
///
/// For use by one thread, except [#stop()].
public final class Backoff {

  private final Duration first;
  private final Duration longest;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration next;

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /// Waits; returns false if [#stop()] was called.
  public boolean pause() {
    Duration now = next;
    next = now.multipliedBy(2).compareTo(longest) < 0 ? now.multipliedBy(2) : longest;
    return rest(now);
  }

  /// Waits for a time that is always the same; returns false if [#stop()] was called.
  public boolean rest(Duration time) {
    try {
      return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Something worked: the next pause is a short one again.
  public void reset() {
    next = first;
  }

  /// Ends a pause that is going on, and makes every later one end at once.
  public void stop() {
    stopped.countDown();
  }

  public boolean stopped() {
    return stopped.getCount() == 0;
  }
}

package org.tiendo.eventing.projection;

import java.time.Duration;
import org.tiendo.eventing.lease.Lease;

/// Whether this process folds the copy that is read, or leaves that to another one. For use by several threads.
final class Turn {

  /// How often one that does not have it asks.
  private static final Duration ASK = Duration.ofMillis(500);

  private final Lease lease;
  private boolean mine;
  private long asked;

  Turn(Lease lease) {
    this.lease = lease;
    this.asked = System.nanoTime() - ASK.toNanos();
  }

  /// @throws com.mongodb.MongoException if that cannot be found out now
  synchronized boolean mine() {
    long now = System.nanoTime();
    if (mine || now - asked >= ASK.toNanos()) {
      asked = now;
      mine = false;
      mine = lease.held();
    }
    return mine;
  }

  /// Lets another have it at once.
  synchronized void release() {
    mine = false;
    lease.release();
  }
}

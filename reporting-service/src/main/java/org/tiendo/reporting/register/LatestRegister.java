package org.tiendo.reporting.register;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.projection.Views;

/// The register of a read model, brought up to date when it is asked for: only what has changed since the last time is read. Its
/// documents only grow, so none is ever gone.
public final class LatestRegister {

  private final Views views;
  private final ReentrantLock reading = new ReentrantLock();
  private final Pool pool = new Pool();
  private RegisterShelves shelves = new RegisterShelves();
  private Views.@Nullable Mark mark;
  private volatile @Nullable Register latest;

  public LatestRegister(Views views) {
    this.views = views;
  }

  public Register get() {
    Register known = latest;
    if (known != null && known.token().equals(views.token())) {
      return known;
    }
    reading.lock();
    try {
      return read();
    } finally {
      reading.unlock();
    }
  }

  /// Whoever waited for another reader has nothing left to read, as a rule.
  private Register read() {
    Map<String, ReadStream> changed = new HashMap<>();
    Views.@Nullable Mark before = mark;
    Views.Mark now = views.follow(before, view -> Register.add(view, changed, pool));
    if (before == null || !before.copy().equals(now.copy())) {
      shelves = new RegisterShelves();
    }
    shelves.take(changed);
    mark = now;
    Register read = shelves.register(now.token());
    latest = read;
    return read;
  }
}

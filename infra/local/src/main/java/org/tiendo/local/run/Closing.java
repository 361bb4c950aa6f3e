package org.tiendo.local.run;

import java.util.ArrayDeque;
import java.util.Deque;

/// Things to be closed, the last one first; one that fails does not keep the others open.
final class Closing implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T thing) {
    open.push(thing);
    return thing;
  }

  @Override
  public void close() {
    RuntimeException failed = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        if (failed == null) {
          failed = new IllegalStateException("not everything was stopped cleanly", e);
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}

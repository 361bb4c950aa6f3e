package org.tiendo.local.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Things to be closed, the last one first; one that fails does not keep the others open.
public final class Closing implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /// @throws IllegalStateException if everything was closed meanwhile; then `thing` is closed, too
  public <T extends AutoCloseable> T add(T thing) {
    synchronized (open) {
      if (!closed) {
        open.push(thing);
        return thing;
      }
    }
    closeAll(new ArrayDeque<>(List.of(thing)));
    throw new IllegalStateException("stopped while it was starting");
  }

  @Override
  public void close() {
    Deque<AutoCloseable> last;
    synchronized (open) {
      closed = true;
      last = new ArrayDeque<>(open);
      open.clear();
    }
    closeAll(last);
  }

  private static void closeAll(Deque<AutoCloseable> things) {
    RuntimeException failed = null;
    while (!things.isEmpty()) {
      try {
        things.pop().close();
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

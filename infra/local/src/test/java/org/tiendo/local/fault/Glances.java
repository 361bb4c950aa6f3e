package org.tiendo.local.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.tiendo.eventing.projection.Token;

/// Somebody who asks the reading side all the time, its instances in turn, and notes when an answer is of less than the one
/// before. A [Viewer] is told of news only, at most twice a second, and would not see it.
final class Glances implements AutoCloseable {

  private final ReadingSide reading;
  private final List<String> wentBack = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final Thread thread;
  private volatile boolean open = true;

  Glances(ReadingSide reading) {
    this.reading = reading;
    this.thread = Thread.ofVirtual().name("glances").start(this::ask);
  }

  private void ask() {
    Token last = Token.NOTHING;
    for (int i = 0; open; i++) {
      Token now = reading.claimed(i % reading.instances()).orElse(last);
      if (!now.covers(last)) {
        wentBack.add(last + " then " + now);
      }
      if (!now.equals(last)) {
        answers.incrementAndGet();
      }
      last = now;
    }
  }

  /// How often something new was seen.
  int news() {
    return answers.get();
  }

  List<String> wentBack() {
    return wentBack;
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.tiendo.bench.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.tiendo.bench.log.Load;

/// Reports about many items at a steady rate: one event each.
final class Reports {

  /// So many that an item hears in a run about as much as in its life: what is known of one is written as a whole.
  private static final int ITEMS = 1_000;

  private static final int AT_ONCE = 8;
  private static final int CALLERS = 64;
  private static final int PERCENT = 100;

  private final Site site;
  private final List<String> items = new ArrayList<>();
  private final AtomicLong next = new AtomicLong();

  Reports(Site site) throws Exception {
    this.site = site;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> assigned = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        String key = "item-" + i;
        assigned.add(threads.submit(() -> site.item(key)));
      }
      for (Future<String> item : assigned) {
        items.add(item.get());
      }
    }
  }

  /// What was reported.
  ///
  /// @param acknowledged moment of the answer by position
  record Told(Map<Long, Long> acknowledged) {

    long last() {
      return acknowledged.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
    }
  }

  /// Open loop: reports are due at a steady rate, whether or not those before were answered.
  Told tell(double rate, double seconds) throws Exception {
    Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    Load.open(
        CALLERS,
        seconds,
        rate,
        () -> {
          long position = one(0);
          acknowledged.put(position, System.nanoTime());
        });
    return new Told(acknowledged);
  }

  /// One report by an instance of task-service.
  long one(int instance) throws IOException {
    long number = next.getAndIncrement();
    String item = items.get((int) (number % ITEMS));
    return site.report(instance, item, "report-" + number, (int) (number % PERCENT));
  }
}

package org.tiendo.embedded.mongo;

import java.util.concurrent.atomic.LongAdder;

/// Counts the queries that no index serves. They are right, and slow: each is a missing index or a query in a form that
/// an index cannot serve.
final class FullScans {
  private final LongAdder count = new LongAdder();

  void begun() {
    count.increment();
  }

  long count() {
    return count.sum();
  }
}

package org.tiendo.bench.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/// How long something took, each time.
final class Times {

  private static final double MILLIS = 1e6;

  private final List<Double> millis = new ArrayList<>();

  /// Does something once and notes how long it took.
  <T> T take(Supplier<T> work) {
    long start = System.nanoTime();
    T done = work.get();
    millis.add((System.nanoTime() - start) / MILLIS);
    return done;
  }

  double at(double percentile) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int place = (int) Math.ceil(percentile / 100 * sorted.size()) - 1;
    return sorted.get(Math.max(0, place));
  }

  List<Double> all() {
    return List.copyOf(millis);
  }

  int count() {
    return millis.size();
  }
}

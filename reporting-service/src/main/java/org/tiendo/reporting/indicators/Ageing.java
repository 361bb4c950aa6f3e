package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Overdue work by how long it has been overdue. Every overdue one is in exactly one bucket.
public record Ageing(List<Bucket> buckets) {

  /// Last day of each bucket; the one behind them has none.
  private static final List<Integer> LAST_DAYS = List.of(7, 30, 60, 120);

  /// @param from days overdue, from 1
  /// @param to null without an end
  /// @param items ids, the longest overdue first
  public record Bucket(int from, @Nullable Integer to, List<String> items) {
    public Bucket {
      items = List.copyOf(items);
    }
  }

  public Ageing {
    buckets = List.copyOf(buckets);
  }

  /// @throws IllegalStateException if the buckets do not add up to what is overdue
  static Ageing of(Scope scope) {
    List<Bucket> buckets = new ArrayList<>();
    int from = 1;
    for (int last : LAST_DAYS) {
      buckets.add(new Bucket(from, last, between(scope, from, last)));
      from = last + 1;
    }
    buckets.add(new Bucket(from, null, between(scope, from, Long.MAX_VALUE)));
    long overdue = scope.works().stream().filter(Work::isOverdue).count();
    if (buckets.stream().mapToLong(bucket -> bucket.items().size()).sum() != overdue) {
      throw new IllegalStateException(buckets + " are not " + overdue + " overdue");
    }
    return new Ageing(buckets);
  }

  private static List<String> between(Scope scope, long from, long to) {
    return scope.works().stream()
        .filter(work -> days(work, scope).filter(d -> d >= from && d <= to).isPresent())
        .map(Work::id)
        .toList();
  }

  /// Since the deadline; empty unless it is overdue. Work that left a programme overdue and was given a later deadline
  /// since was overdue for a day at least.
  static Optional<Long> days(Work work, Scope scope) {
    LocalDate dueOn = work.item().dueOn();
    return work.isOverdue()
        ? Optional.of(
            dueOn == null ? 1L : Math.max(1, ChronoUnit.DAYS.between(dueOn, scope.date())))
        : Optional.empty();
  }
}

package org.tiendo.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures.Runs;

/// Commands on random ones of 100 000 aggregates: load, decide, store; through Axon's command bus in both ways.
final class UpdateFigures {

  private final Bench bench;
  private final OwnWay own;
  private final StockWay stock;
  private final AtomicLong unique = new AtomicLong();

  UpdateFigures(Bench bench, OwnWay own, StockWay stock) {
    this.bench = bench;
    this.own = own;
    this.stock = stock;
  }

  private record Measured(Runs rates, double requests) {}

  /// @param aggregates streams `a-0` and on that are made first
  void measure(int aggregates) throws Exception {
    for (Way way : List.of(own, stock)) {
      AtomicLong number = new AtomicLong();
      double rate =
          Load.steps(256, aggregates, () -> way.append("a-" + number.getAndIncrement(), 0));
      Program.say("%s: %d aggregates, %.0f a second", way.name(), aggregates, rate);
    }
    for (int callers : List.of(1, 64)) {
      Measured ours = updates(own, aggregates, callers);
      Measured theirs = updates(stock, aggregates, callers);
      String suffix = callers == 1 ? "1-writer" : callers + "-writers";
      bench
          .figures()
          .beside(
              "update-commands-" + suffix,
              "1/s",
              ours.rates(),
              "axon-mongo",
              theirs.rates(),
              callers == 64 ? ">= 5" : "");
      bench
          .figures()
          .beside(
              "round-trips-per-command-" + suffix,
              "1",
              Runs.of(ours.requests()),
              "axon-mongo",
              Runs.of(theirs.requests()),
              "");
    }
  }

  private Measured updates(Way way, int aggregates, int callers) throws Exception {
    Load.Step step =
        () ->
            way.update(
                "a-" + ThreadLocalRandom.current().nextInt(aggregates), unique.getAndIncrement());
    Load.closed(callers, bench.seconds(), step);
    List<Double> rates = new ArrayList<>();
    long requests = bench.requests().get();
    long before = unique.get();
    for (int round = 0; round < bench.rounds(); round++) {
      rates.add(Load.closed(callers, bench.seconds(), step));
    }
    long sent = bench.requests().get() - requests;
    return new Measured(Runs.of(rates), (double) sent / (unique.get() - before));
  }
}

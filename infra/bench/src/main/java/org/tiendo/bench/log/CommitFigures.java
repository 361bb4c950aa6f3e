package org.tiendo.bench.log;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures.Runs;

/// New streams of one event each: how many a second are durable, and how long one takes.
final class CommitFigures {

  private static final String OWN = "sequenced-log";
  private static final String STOCK = "axon-mongo";
  private static final String ONE = "raw-insert-one";
  private static final String MANY = "raw-insert-many";

  private static final double[] PERCENTILES = {50, 99, 99.9};

  private final Bench bench;
  private final OwnWay own;
  private final RawWay raw;
  private final AtomicLong stream = new AtomicLong();
  private final Map<String, Load.Step> ways = new LinkedHashMap<>();

  CommitFigures(Bench bench, OwnWay own, StockWay stock, MongoDatabase database) {
    this.bench = bench;
    this.own = own;
    own.append(next(), 0);
    this.raw = new RawWay(database, own.log().read(0, 1).getFirst().bytes());
    ways.put(OWN, () -> own.append(next(), 0));
    ways.put(STOCK, () -> stock.append(next(), 0));
    ways.put(ONE, raw::insertOne);
  }

  private String next() {
    return "s-" + stream.getAndIncrement();
  }

  void measure(List<Integer> writers) throws Exception {
    for (Load.Step way : ways.values()) {
      Load.closed(64, bench.seconds(), way);
    }
    for (int count : writers) {
      latencies(count, throughput(count));
    }
    long head = own.log().head();
    Program.check(
        own.log().read(head - 1, 1).getFirst().n() == head - 1, "the log ends before %d", head);
  }

  /// @return what the slowest way reached
  private double throughput(int writers) throws Exception {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    List<Double> groups = new ArrayList<>();
    for (int round = 0; round < bench.rounds(); round++) {
      for (String way : inTurn(round)) {
        OwnWay.Groups inserts = own.groups();
        long before = own.log().head();
        double rate = Load.closed(writers, bench.seconds(), of(ways, way));
        rates.computeIfAbsent(way, _ -> new ArrayList<>()).add(rate);
        if (way.equals(OWN)) {
          groups.add(own.groups().mean(inserts));
          Program.check(own.log().head() > before, "nothing was stored");
        }
      }
      int group = (int) Math.max(1, Math.round(groups.getLast()));
      rates.computeIfAbsent(MANY, _ -> new ArrayList<>()).add(many(group));
    }
    report(writers, rates, Runs.of(groups));
    return ways.keySet().stream()
        .mapToDouble(way -> Runs.of(of(rates, way)).median())
        .min()
        .orElseThrow();
  }

  /// Each way is the first once: what the server does behind the writes of one may fall to the next.
  private List<String> inTurn(int round) {
    List<String> names = new ArrayList<>(ways.keySet());
    Collections.rotate(names, -round);
    return names;
  }

  /// One writer that has whole batches ready is the most that a single sequence can reach.
  private double many(int batch) throws Exception {
    long before = raw.count();
    double rate = batch * Load.closed(1, bench.seconds(), () -> raw.insertMany(batch));
    Program.check(raw.count() > before, "nothing was inserted");
    return rate;
  }

  private void report(int writers, Map<String, List<Double>> rates, Runs groups) {
    String figure = writers == 1 ? "commits-1-writer" : "commits-%d-writers".formatted(writers);
    Runs value = Runs.of(of(rates, OWN));
    for (String baseline : List.of(MANY, ONE, STOCK)) {
      String target =
          switch (baseline) {
            case MANY -> writers == 64 ? ">= 0.4" : "";
            case ONE -> writers == 64 ? ">= 3" : writers == 1 ? ">= 0.8" : "";
            default -> "";
          };
      bench.figures().beside(figure, "1/s", value, baseline, Runs.of(of(rates, baseline)), target);
    }
    bench.figures().alone("commits-in-one-insert-%d-writers".formatted(writers), "1", groups, "");
  }

  /// At half of what the slowest reached; the first round warms up.
  private void latencies(int writers, double slowest) throws Exception {
    double rate = slowest / 2;
    Map<String, List<Histogram>> latencies = new LinkedHashMap<>();
    for (int round = 0; round <= bench.rounds(); round++) {
      for (String way : inTurn(round)) {
        Histogram measured = Load.open(writers, bench.seconds(), rate, of(ways, way));
        if (round > 0) {
          latencies.computeIfAbsent(way, _ -> new ArrayList<>()).add(measured);
        }
      }
    }
    for (double percentile : PERCENTILES) {
      String figure =
          "latency-%d-writers-p%s"
              .formatted(writers, percentile == 99.9 ? "99.9" : (int) percentile);
      for (String baseline : List.of(ONE, STOCK)) {
        bench
            .figures()
            .beside(
                figure,
                "ms at %d/s".formatted(Math.round(rate)),
                millis(of(latencies, OWN), percentile),
                baseline,
                millis(of(latencies, baseline), percentile),
                "");
      }
    }
  }

  private static Runs millis(List<Histogram> latencies, double percentile) {
    return Runs.of(
        latencies.stream()
            .mapToDouble(round -> round.getValueAtPercentile(percentile) / 1_000.0)
            .toArray());
  }

  private static <T> T of(Map<String, T> measured, String way) {
    return Objects.requireNonNull(measured.get(way), way);
  }
}

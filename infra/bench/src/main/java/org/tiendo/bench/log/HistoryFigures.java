package org.tiendo.bench.log;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures.Runs;

/// A history that grows to 20 000, 100 000 and (the log's alone) 1 000 000 events: reading all of it, replaying it with
/// Axon, loading streams, updating aggregates.
final class HistoryFigures {

  private static final int SMALL = 20_000;
  private static final int MIDDLE = 100_000;
  private static final int LARGE = 1_000_000;
  private static final int WRITERS = 64;

  private final Bench bench;
  private final OwnWay own;
  private final StockWay stock;
  private final MongoDatabase database;
  private @Nullable Runs readAndParse;

  HistoryFigures(Bench bench, OwnWay own, StockWay stock, MongoDatabase database) {
    this.bench = bench;
    this.own = own;
    this.stock = stock;
    this.database = database;
  }

  void measure() throws Exception {
    for (Way way : List.of(own, stock)) {
      longStreams(way);
    }
    replay(SMALL, true);
    Runs loadsSmall = loads(own);
    bench
        .figures()
        .beside(
            "aggregate-load-%d".formatted(SMALL),
            "1/s",
            loadsSmall,
            "axon-mongo",
            loads(stock),
            "");
    for (Way way : List.of(own, stock)) {
      singles(way, SMALL, MIDDLE);
    }
    stream(MIDDLE);
    double middle = replay(MIDDLE, true);
    bench.figures().beside("aggregate-load", "1/s", loads(own), "axon-mongo", loads(stock), "");
    conditional();
    sizes();
    new UpdateFigures(bench, own, stock).measure(MIDDLE);
    large(middle, loadsSmall);
  }

  private void large(double middle, Runs loadsSmall) throws Exception {
    singles(own, (int) own.log().head(), LARGE);
    int count = (int) Math.min(LARGE, own.log().head());
    stream(count);
    double large = replay(count, false);
    double exponent =
        Math.log((count / large) / (MIDDLE / middle)) / Math.log((double) count / MIDDLE);
    bench.figures().alone("replay-growth-exponent", "1", Runs.of(exponent), "<= 1.05");
    bench
        .figures()
        .beside(
            "aggregate-load-" + count,
            "1/s",
            loads(own),
            "sequenced-log-" + SMALL,
            loadsSmall,
            ">= 0.8");
  }

  private void longStreams(Way way) throws Exception {
    AtomicLong stream = new AtomicLong();
    Load.steps(
        WRITERS,
        Way.LONG_STREAMS,
        () -> {
          String name = "l-" + stream.getAndIncrement();
          for (int seq = 0; seq < Way.LONG; seq++) {
            way.append(name, seq);
          }
        });
  }

  /// Fills up with streams of one event, named after their number.
  private void singles(Way way, int from, int to) throws Exception {
    AtomicLong number = new AtomicLong(from);
    Duration limit = Duration.ofMinutes(to == LARGE && bench.quick() ? 2 : 60);
    double rate =
        Load.steps(
            4 * WRITERS, to - from, limit, () -> way.append("s-" + number.getAndIncrement(), 0));
    Program.say("%s filled up to %d events, %.0f a second", way.name(), number.get(), rate);
  }

  private void stream(int count) throws Exception {
    List<Double> own = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    int rounds = count > MIDDLE ? 1 : bench.rounds();
    for (int round = 0; round <= rounds; round++) {
      long start = System.nanoTime();
      long events = this.own.everything().limit(count).filter(Noted.class::isInstance).count();
      long middle = System.nanoTime();
      long parsed = RawWay.readAndParse(database, count);
      long end = System.nanoTime();
      Program.check(events == count, "%d events in the stream instead of %d", events, count);
      Program.check(parsed == count, "%d events parsed instead of %d", parsed, count);
      if (round > 0) { // the first warms up
        own.add(count / ((middle - start) / 1e9));
        raw.add(count / ((end - middle) / 1e9));
      }
    }
    bench
        .figures()
        .beside(
            count == MIDDLE ? "stream" : "stream-" + count,
            "1/s",
            Runs.of(own),
            "read-and-parse",
            Runs.of(raw),
            ">= 0.5");
    readAndParse = Runs.of(raw);
  }

  /// @return events a second of the log
  private double replay(int count, boolean withStock) throws Exception {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < (count > MIDDLE ? 2 : bench.rounds()); round++) {
      Replay.Result result = Replay.of(own.engine(), count, 600);
      Program.check(result.events() == count, "%d events instead of %d", result.events(), count);
      Program.check(
          result.replayed() == count, "%d of %d were not replayed", result.replayed(), count);
      rates.add(result.rate());
    }
    String figure = count == MIDDLE ? "replay" : "replay-" + count;
    if (withStock) {
      Replay.Result other = Replay.of(stock.engine(), count, bench.quick() ? 30 : 300);
      Program.say(
          "axon-mongo replayed %d of %d events in %.0f s, and knew of %d that they were replayed",
          other.events(), count, other.seconds(), other.replayed());
      bench
          .figures()
          .beside(
              figure,
              "1/s",
              Runs.of(rates),
              "axon-mongo",
              Runs.of(other.rate()),
              count == MIDDLE ? ">= 20" : "");
    }
    if (readAndParse != null) {
      bench.figures().beside(figure, "1/s", Runs.of(rates), "read-and-parse", readAndParse, "");
    }
    return Runs.of(rates).median();
  }

  /// Streams of 100 events, one after the other.
  private Runs loads(Way way) throws Exception {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round <= bench.rounds(); round++) {
      double rate =
          Load.closed(
              1,
              bench.seconds() / 2,
              () -> {
                int stream = ThreadLocalRandom.current().nextInt(Way.LONG_STREAMS);
                int events = way.load("l-" + stream);
                Program.check(events == Way.LONG, "%d events in stream %d", events, stream);
              });
      if (round > 0) { // the first warms up
        rates.add(rate);
      }
    }
    return Runs.of(rates);
  }

  /// The second event of streams that have one: it is stored only if nobody else was there before.
  private void conditional() throws Exception {
    List<Runs> rates = new ArrayList<>();
    for (Way way : List.of(own, stock)) {
      AtomicLong number = new AtomicLong(SMALL);
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round < bench.rounds(); round++) {
        rounds.add(
            Load.steps(WRITERS, 5_000, () -> way.append("s-" + number.getAndIncrement(), 1)));
      }
      rates.add(Runs.of(rounds));
    }
    bench
        .figures()
        .beside(
            "append-conditional-64-writers", "1/s", rates.get(0), "axon-mongo", rates.get(1), "");
  }

  /// Of documents, without indexes.
  private void sizes() {
    bench
        .figures()
        .beside(
            "document-bytes-per-event",
            "1",
            Runs.of(size("log_bench")),
            "axon-mongo",
            Runs.of(size("domainevents")),
            "");
  }

  private double size(String collection) {
    return database
        .getCollection(collection, RawBsonDocument.class)
        .find()
        .limit(5_000)
        .into(new ArrayList<>())
        .stream()
        .mapToInt(document -> document.getByteBuffer().remaining())
        .average()
        .orElseThrow();
  }
}

package org.tiendo.bench.delivery;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;

/// How long an event takes from the acknowledgement of its command until the read model shows it, beside a record's way to
/// Kafka and back at the same rate. Both in turns.
record FreshnessFigures(Site site, Shown shown, Reports reports, Figures figures, boolean quick) {

  static final double RATE = 200;
  private static final double WARM_SECONDS = 5;
  private static final double MILLIS = 1_000;

  void measure() throws Exception {
    int rounds = quick ? 3 : 5;
    double seconds = quick ? 8 : 20;
    List<Histogram> fresh = new ArrayList<>();
    List<Histogram> bare = new ArrayList<>();
    try (RoundTrip kafka = new RoundTrip(site.kafka())) {
      kafka.measure(RATE, WARM_SECONDS);
      delivered(WARM_SECONDS);
      for (int i = 0; i < rounds; i++) {
        bare.add(kafka.measure(RATE, seconds));
        fresh.add(delivered(seconds));
        Program.say(
            "round %d: fresh p50 %.1f p99 %.1f ms, Kafka p50 %.1f p99 %.1f ms",
            i,
            at(fresh.getLast(), 50),
            at(fresh.getLast(), 99),
            at(bare.getLast(), 50),
            at(bare.getLast(), 99));
      }
    }
    beside("p50", 50, fresh, bare, "");
    beside("p99", 99, fresh, bare, "<= 3");
  }

  private Histogram delivered(double seconds) throws Exception {
    Reports.Told told = reports.tell(RATE, seconds);
    shown.await(told.last());
    return shown.delays(told.acknowledged());
  }

  private void beside(
      String name, double percentile, List<Histogram> fresh, List<Histogram> bare, String target) {
    figures.beside(
        "log to read model, %s at 200 events/s".formatted(name),
        "ms",
        runs(fresh, percentile),
        "Kafka and back, " + name,
        runs(bare, percentile),
        target);
  }

  private static Runs runs(List<Histogram> rounds, double percentile) {
    return Runs.of(rounds.stream().map(round -> at(round, percentile)).toList());
  }

  static double at(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / MILLIS;
  }
}

package org.tiendo.bench.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;

/// How long an event takes from the acknowledgement of its command until the read model shows it, beside a record's way to
/// Kafka and back at the same rate: at the same time, while the machine also answers the commands, and in turns, while it does
/// nothing else.
record FreshnessFigures(Site site, Shown shown, Reports reports, Figures figures, boolean quick) {

  static final double RATE = 200;
  private static final double WARM_SECONDS = 15;
  private static final double MILLIS = 1_000;

  void measure() throws Exception {
    int rounds = quick ? 3 : 5;
    double seconds = quick ? 8 : 20;
    List<Histogram> fresh = new ArrayList<>();
    List<Histogram> relayed = new ArrayList<>();
    List<Histogram> beside = new ArrayList<>();
    List<Histogram> alone = new ArrayList<>();
    try (RoundTrip kafka = new RoundTrip(site.kafka());
        Relayed topic = new Relayed(site.kafka())) {
      kafka.measure(RATE, WARM_SECONDS);
      delivered(WARM_SECONDS);
      for (int i = 0; i < rounds; i++) {
        alone.add(kafka.measure(RATE, seconds));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
          Future<Histogram> other = threads.submit(() -> kafka.measure(RATE, seconds));
          Reports.Told told = delivered(seconds);
          fresh.add(shown.moments().delays(told.acknowledged()));
          relayed.add(topic.moments().delays(told.acknowledged()));
          beside.add(other.get());
        }
        Program.say(
            "round %d: in the topic %s, in the read model %s; Kafka beside %s, alone %s",
            i,
            inWords(relayed.getLast()),
            inWords(fresh.getLast()),
            inWords(beside.getLast()),
            inWords(alone.getLast()));
      }
    }
    figure("p50", 50, fresh, "Kafka and back at the same time", beside, "");
    figure("p99", 99, fresh, "Kafka and back at the same time", beside, "<= 3");
    figures.alone("log to topic, p50 at 200 events/s", "ms", runs(relayed, 50), "");
    figures.alone("log to topic, p99 at 200 events/s", "ms", runs(relayed, 99), "");
    figure("p50", 50, fresh, "Kafka and back, nothing else", alone, "");
    figure("p99", 99, fresh, "Kafka and back, nothing else", alone, "");
  }

  private Reports.Told delivered(double seconds) throws Exception {
    Reports.Told told = reports.tell(RATE, seconds);
    shown.moments().await(told.last());
    return told;
  }

  private static String inWords(Histogram round) {
    return "p50 %.1f p99 %.1f ms".formatted(at(round, 50), at(round, 99));
  }

  private void figure(
      String name,
      double percentile,
      List<Histogram> fresh,
      String baseline,
      List<Histogram> bare,
      String target) {
    figures.beside(
        "log to read model, %s at 200 events/s".formatted(name),
        "ms",
        runs(fresh, percentile),
        baseline + ", " + name,
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

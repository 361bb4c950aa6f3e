package org.tiendo.bench.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;

/// 300 open pages, one in twenty of which never reads, while events come at a steady rate: how late the others are told, and
/// whether what the processes hold grows.
record ViewerFigures(Site site, Shown shown, Reports reports, Figures figures, boolean quick) {

  private static final int VIEWERS = 300;
  private static final Duration OPENING = Duration.ofMinutes(1);
  private static final List<String> HELD = List.of("gateway", "reporting-1", "reporting-2");

  void measure() throws Exception {
    double seconds = quick ? 10 : 60;
    try (Viewers viewers = new Viewers(site, VIEWERS)) {
      awaitServed(viewers);
      reports.tell(FreshnessFigures.RATE, seconds / 2);
      List<Double> before = heaps();
      long begin = System.nanoTime();
      Reports.Told told = reports.tell(FreshnessFigures.RATE, seconds);
      shown.moments().await(told.last());
      awaitAll(viewers, told.last());
      List<Double> after = heaps();
      Histogram delays = delays(viewers, begin);
      figures.alone(
          "viewers who were told of the last event, of 285 that read",
          "viewers",
          Runs.of(viewers.served()),
          ">= 285");
      Program.say("viewers were broken off and came back %d times", viewers.cameBack());
      alone("p50", FreshnessFigures.at(delays, 50), "");
      alone("p99", FreshnessFigures.at(delays, 99), "");
      alone("max", FreshnessFigures.at(delays, 100), "<= 2000");
      for (int i = 0; i < HELD.size(); i++) {
        figures.alone(
            "heap of %s with 300 viewers, after against before".formatted(HELD.get(i)),
            "ratio",
            Runs.of(after.get(i) / before.get(i)),
            "<= 1.2");
      }
      Program.say("heaps in MB before %s, after %s", before, after);
    }
  }

  private void alone(String name, double millis, String target) {
    figures.alone(
        "read model to viewer, %s of 300 with 15 stalled".formatted(name),
        "ms",
        Runs.of(millis),
        target);
  }

  private List<Double> heaps() throws IOException {
    List<Double> heaps = new ArrayList<>();
    for (String part : HELD) {
      heaps.add(Heap.megabytes(site.parts().part(part).handle()));
    }
    return heaps;
  }

  private static void awaitServed(Viewers viewers) {
    long end = System.nanoTime() + OPENING.toNanos();
    while (viewers.served() < viewers.seen().size()) {
      Program.check(System.nanoTime() < end, "only %d viewers are served", viewers.served());
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static void awaitAll(Viewers viewers, long position) {
    long end = System.nanoTime() + OPENING.toNanos();
    while (viewers.seen().values().stream()
        .anyMatch(moments -> moments.keySet().stream().noneMatch(at -> at >= position))) {
      Program.check(System.nanoTime() < end, "somebody is not told of %d", position);
      LockSupport.parkNanos(10_000_000);
    }
  }

  /// From when the read model had come so far, to when a viewer was told.
  private Histogram delays(Viewers viewers, long begin) {
    Histogram delays = new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1_000, 3);
    for (Map<Long, Long> moments : viewers.seen().values()) {
      moments.forEach((position, moment) -> {
        Long visible = shown.moments().at(position);
        if (visible != null && moment > begin) {
          delays.recordValue(Math.max(0, (moment - visible) / 1_000));
        }
      });
    }
    return delays;
  }
}

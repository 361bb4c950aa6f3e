package org.tiendo.bench.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.local.process.PartProcess;

/// How long until a standby relays after the death of one of two processes, and until a process that was killed works again.
record RecoveryFigures(Site site, Shown shown, Reports reports, Figures figures, boolean quick) {

  private static final List<String> KILLED =
      List.of("task-1", "review-1", "reporting-1", "kafka", "mongo", "gateway");
  private static final double NANOS = 1e9;
  private static final long LIMIT_NANOS = 180_000_000_000L;

  void measure() throws IOException {
    standby();
    for (String part : KILLED) {
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < (quick ? 1 : 3); i++) {
        seconds.add(restarted(part));
      }
      figures.alone(part + " works again after kill -9", "s", Runs.of(seconds), "<= 30");
    }
  }

  /// One of the two relays, which one is not asked: the longer of both times is that of the one that relayed.
  private void standby() throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < (quick ? 1 : 3); round++) {
      double longest = 0;
      for (int killed = 0; killed < Site.INSTANCES; killed++) {
        int other = 1 - killed;
        PartProcess part = site.parts().part("task-" + (killed + 1));
        int starts = part.starts();
        part.handle().destroyForcibly();
        long begin = System.nanoTime();
        shown.moments().await(reports.one(other));
        longest = Math.max(longest, (System.nanoTime() - begin) / NANOS);
        awaitBack(part, starts);
      }
      seconds.add(longest);
    }
    figures.alone("a standby relays after kill -9 of the relay", "s", Runs.of(seconds), "<= 10");
  }

  private double restarted(String name) {
    PartProcess part = site.parts().part(name);
    int starts = part.starts();
    long begin = System.nanoTime();
    part.handle().destroyForcibly();
    awaitBack(part, starts);
    return (System.nanoTime() - begin) / NANOS;
  }

  private static void awaitBack(PartProcess part, int starts) {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (part.starts() == starts || !part.ready()) {
      Program.check(System.nanoTime() < end, "%s does not come back", part.name());
      LockSupport.parkNanos(5_000_000);
    }
  }
}

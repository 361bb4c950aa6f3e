package org.tiendo.bench.delivery;

import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;

/// Measures the way from a log to what people see, in an installation of processes.
///
/// Supports the decision that delivery is proved by contiguity and not by Kafka's transactions.
public final class DeliveryBench {

  private DeliveryBench() {}

  public static void main(String[] args) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Program.run("delivery", args, DeliveryBench::measure);
  }

  private static void measure(Figures figures, boolean quick) throws Exception {
    new RebuildFigures(figures, quick).measure();
    try (Site site = Site.start();
        Shown shown = new Shown(site)) {
      Reports reports = new Reports(site);
      new FreshnessFigures(site, shown, reports, figures, quick).measure();
      new ViewerFigures(site, shown, reports, figures, quick).measure();
      new RecoveryFigures(site, shown, reports, figures, quick).measure();
    }
  }
}

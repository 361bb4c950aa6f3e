package org.tiendo.bench.delivery;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tiendo.bench.log.Figures;

/// Measures the way from a log to what people see, in an installation of processes.
///
/// Supports the decision that delivery is proved by contiguity and not by Kafka's transactions. Prints one JSON object a line
/// on standard output; what it is doing, on standard error. Ends with a status other than 0 when a count is wrong.
public final class DeliveryBench {

  private DeliveryBench() {}

  public static void main(String[] args) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    if (!Set.of("--quick").containsAll(List.of(args))) {
      System.err.println("usage: bench delivery [--quick]");
      System.exit(64);
    }
    try {
      measure(args.length > 0);
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(boolean quick) throws Exception {
    Figures figures =
        new Figures(
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    say(
        "%s, %d processors, load %.1f before the start, java %s, %s",
        Instant.now(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        quick ? "quick" : "whole");
    Instant start = Instant.now();
    new RebuildFigures(figures, quick).measure();
    try (Site site = Site.start();
        Shown shown = new Shown(site)) {
      Reports reports = new Reports(site);
      new FreshnessFigures(site, shown, reports, figures, quick).measure();
      new ViewerFigures(site, shown, reports, figures, quick).measure();
      new RecoveryFigures(site, shown, reports, figures, quick).measure();
    }
    say("done in %d s", Duration.between(start, Instant.now()).toSeconds());
  }

  /// For people: where the run is.
  static void say(String format, Object... values) {
    System.err.println("bench: " + String.format(Locale.ROOT, format, values));
  }

  static void check(boolean holds, String format, Object... values) {
    if (!holds) {
      throw new IllegalStateException(
          "wrong, so nothing is measured: " + String.format(Locale.ROOT, format, values));
    }
  }
}

package org.tiendo.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tiendo.bench.log.Figures;

/// What the benchmarks behind `./tiendo bench` have in common: figures on standard output, what they are doing on standard
/// error, and a status other than 0 when a count is wrong.
public final class Program {

  private Program() {}

  /// Measures and prints.
  @FunctionalInterface
  public interface Measuring {

    /// @param quick shorter and fewer
    void measure(Figures figures, boolean quick) throws Exception;
  }

  /// Runs a benchmark and ends the process.
  ///
  /// @param name as `./tiendo bench` knows it
  public static void run(String name, String[] args, Measuring measuring) {
    if (!Set.of("--quick").containsAll(List.of(args))) {
      System.err.println("usage: bench " + name + " [--quick]");
      System.exit(64);
    }
    try {
      PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
      boolean quick = args.length > 0;
      machine(quick);
      Instant start = Instant.now();
      measuring.measure(new Figures(out), quick);
      say("done in %d s", Duration.between(start, Instant.now()).toSeconds());
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void machine(boolean quick) throws IOException {
    say(
        "%s, %d processors, %s, load %.1f before the start, java %s, %s",
        Instant.now(),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        quick ? "quick" : "whole");
  }

  private static String memory() throws IOException {
    Path file = Path.of("/proc/meminfo");
    return Files.exists(file)
        ? Files.readAllLines(file).getFirst().replaceAll(" +", " ")
        : "memory unknown";
  }

  /// For people: where the run is.
  public static void say(String format, Object... values) {
    System.err.println("bench: " + String.format(Locale.ROOT, format, values));
  }

  public static void check(boolean holds, String format, Object... values) {
    if (!holds) {
      throw new IllegalStateException(
          "wrong, so nothing is measured: " + String.format(Locale.ROOT, format, values));
    }
  }
}

package org.tiendo.bench.log;

import com.mongodb.client.MongoDatabase;
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
import java.util.Set;

/// Measures the sequenced log beside Axon's extension for MongoDB and the driver alone, in one run on one embedded server.
///
/// Supports the decision for an own log ([ADR 0002]) and shows what it costs. Prints one JSON object a line on standard
/// output; what it is doing, on standard error. Ends with a status other than 0 when a count is wrong.
public final class LogBench {

  private LogBench() {}

  public static void main(String[] args) {
    if (!Set.of("--quick").containsAll(List.of(args))) {
      System.err.println("usage: bench log [--quick]");
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
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    header(quick);
    Instant start = Instant.now();
    try (ServerProcess server = ServerProcess.start()) {
      run(Bench.on(server.uri(), new Figures(out), quick));
    }
    Bench.say("done in %d s", Duration.between(start, Instant.now()).toSeconds());
  }

  private static void run(Bench bench) throws Exception {
    MongoDatabase first = bench.client().getDatabase("commits");
    try (OwnWay own = new OwnWay(first);
        StockWay stock = new StockWay(bench.client(), "commits")) {
      new CommitFigures(bench, own, stock, first).measure(List.of(1, 16, 64, 256));
    }
    first.drop();
    MongoDatabase second = bench.client().getDatabase("history");
    try (OwnWay own = new OwnWay(second);
        StockWay stock = new StockWay(bench.client(), "history")) {
      new HistoryFigures(bench, own, stock, second).measure();
    }
    bench.client().close();
  }

  private static void header(boolean quick) throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Bench.say(
        "%s, %d processors, %s, load %.1f before the start, java %s, %s",
        Instant.now(),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        load,
        System.getProperty("java.vm.version"),
        quick ? "quick" : "whole");
    Bench.say(
        "events of 256 bytes of JSON; the server is a process of its own on the same machine; every write waits until it is"
            + " durable");
  }

  private static String memory() throws IOException {
    Path file = Path.of("/proc/meminfo");
    return Files.exists(file)
        ? Files.readAllLines(file).getFirst().replaceAll(" +", " ")
        : "memory unknown";
  }
}

package org.tiendo.bench.log;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.tiendo.bench.Program;

/// Measures the sequenced log beside Axon's extension for MongoDB and the driver alone, in one run on one embedded server.
///
/// Supports the decision for an own log ([ADR 0002]) and shows what it costs.
public final class LogBench {

  private LogBench() {}

  public static void main(String[] args) {
    Program.run("log", args, LogBench::measure);
  }

  private static void measure(Figures figures, boolean quick) throws Exception {
    Program.say(
        "events of 256 bytes of JSON; the server is a process of its own on the same machine; every write waits until it is"
            + " durable");
    try (ServerProcess server = ServerProcess.start()) {
      run(Bench.on(server.uri(), figures, quick));
    }
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
}

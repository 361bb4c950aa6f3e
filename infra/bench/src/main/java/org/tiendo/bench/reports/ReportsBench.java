package org.tiendo.bench.reports;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.LocalDate;
import java.util.Random;
import org.tiendo.bench.Program;
import org.tiendo.bench.imports.ClosingBench;
import org.tiendo.bench.imports.ImportBench;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.ServerProcess;

/// Measures figures for any date, as known at any moment, beside the same figures as they are now.
///
/// Supports the decision to keep what was derived of a history beside it.
public final class ReportsBench {

  private static final int YEARS = 12;
  private static final int MINISTRIES = 7;
  private static final int QUICK_ITEMS = 42;
  private static final int ITEMS = 420;

  private ReportsBench() {}

  public static void main(String[] args) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Program.run("reports", args, ReportsBench::measure);
  }

  private static void measure(Figures figures, boolean quick) throws Exception {
    int items = quick ? QUICK_ITEMS : ITEMS;
    try (ServerProcess server = ServerProcess.start();
        MongoClient client = MongoClients.create(server.uri());
        ReadSide small = side(client, "small", 1, MINISTRIES, items);
        ReadSide large = side(client, "large", YEARS, MINISTRIES, items)) {
      new DashboardFigures(figures, quick).measure(small, large);
      new AnswerFigures(large, figures, quick).measure();
      new PaperFigures(large, figures, quick).measure();
      try (ReadSide national = side(client, "national", 1, 22, 2 * items)) {
        new CloseFigures(national, figures, quick).measure();
      }
    }
    ImportBench.measure(figures, quick);
    ClosingBench.measure(figures, quick);
  }

  private static ReadSide side(
      MongoClient client, String name, int years, int ministries, int items) {
    LocalDate today = LocalDate.of(MadeYears.FIRST + YEARS - 1, 12, 20);
    MadeLogs logs = new MadeLogs();
    ReadSide side = new ReadSide(client, name, logs, today);
    new MadeYears(logs, new Random(1), ministries, items)
        .tell(today.getYear() - years + 1, today, side::take);
    return side;
  }
}

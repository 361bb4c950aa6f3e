package org.tiendo.bench.delivery;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.bench.log.ServerProcess;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.projection.Change;
import org.tiendo.eventing.projection.Copy;
import org.tiendo.eventing.projection.Follower;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.ReadModels;
import org.tiendo.eventing.rebuild.Build;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.register.RegisterProjection;

/// Rebuilds the read model `register` from a log, beside reading and parsing the same pages and nothing else, and beside one
/// upsert for each event.
final class RebuildFigures {

  private static final int PAGE = 1000;
  private static final int UPSERTS = 5_000;
  private static final double MEGABYTE = 1 << 20;

  private final Figures figures;
  private final boolean quick;

  RebuildFigures(Figures figures, boolean quick) {
    this.figures = figures;
    this.quick = quick;
  }

  void measure() throws Exception {
    try (ServerProcess server = ServerProcess.start();
        MongoClient client = MongoClients.create(server.uri())) {
      measure(client, 100_000, quick ? 2 : 5);
      if (!quick) {
        measure(client, 1_000_000, 1);
      }
    }
  }

  private void measure(MongoClient client, int count, int rounds) throws Exception {
    MadeLog log = new MadeLog(count);
    List<Double> rebuilt = new ArrayList<>();
    List<Double> parsed = new ArrayList<>();
    List<Double> upserted = new ArrayList<>();
    double held = 0;
    for (int round = 0; round <= rounds; round++) {
      MongoDatabase database = client.getDatabase("rebuild_" + count + "_" + round);
      double reading = parse(log, count);
      double building = rebuild(log, count, database);
      double upserting = upsert(log, database);
      held = Math.max(held, used());
      database.drop();
      Program.say(
          "%d records: rebuilt %.0f, parsed %.0f, upserted %.0f a second",
          count, building, reading, upserting);
      if (round > 0 || rounds == 1) { // the first warms up
        parsed.add(reading);
        rebuilt.add(building);
        upserted.add(upserting);
      }
      if (rounds == 1) {
        break;
      }
    }
    String figure = "rebuild-" + count;
    figures.beside(figure, "1/s", Runs.of(rebuilt), "read-and-parse", Runs.of(parsed), ">= 0.4");
    figures.beside(
        figure, "1/s", Runs.of(rebuilt), "per-event-upserts", Runs.of(upserted), ">= 10");
    figures.alone(figure + "-heap", "MiB", Runs.of(held), "");
  }

  private static double parse(MadeLog log, int count) {
    long start = System.nanoTime();
    long read = 0;
    while (read < count) {
      read += log.from(read, PAGE).size();
    }
    return perSecond(count, start);
  }

  private static double rebuild(MadeLog log, int count, MongoDatabase database) throws Exception {
    ReadModels models = new ReadModels(database, new EventJson().mapper());
    Projection projection = RegisterProjection.projection();
    Copy copy = models.create(projection.identity(), 1);
    Follower follower =
        new Follower(projection.fold(), copy, Map.of(MadeLog.NAME, log), new EventJson().mapper());
    long start = System.nanoTime();
    try (ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor()) {
      Build build =
          new Build(
              follower.folding(), Map.of(MadeLog.NAME, log), Pace.MACHINE, reading, Build.MOST);
      boolean any = true;
      while (any) {
        any = build.step(0);
      }
      build.flush();
    }
    double rate = perSecond(count, start);
    Program.check(
        copy.token().toString().equals(MadeLog.NAME + ":" + (count - 1)),
        "the copy is at %s",
        copy.token());
    return rate;
  }

  /// As one would without batches: each event is added to its document as it comes.
  private static double upsert(MadeLog log, MongoDatabase database) {
    MongoCollection<Document> plain =
        database.getCollection("plain").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    Projection.Fold fold = RegisterProjection.projection().fold();
    List<PublishedRecord> records = new ArrayList<>();
    for (int from = 0; from < UPSERTS; from += PAGE) {
      records.addAll(log.from(from, PAGE));
    }
    long start = System.nanoTime();
    for (PublishedRecord record : records) {
      fold.changes(record)
          .forEach((id, change) -> {
            if (change instanceof Change.Append(String element)) {
              plain.updateOne(
                  new Document("_id", id),
                  new Document("$push", new Document("events", element)),
                  new UpdateOptions().upsert(true));
            }
          });
    }
    return perSecond(records.size(), start);
  }

  private static double perSecond(int count, long since) {
    return count / ((System.nanoTime() - since) / 1e9);
  }

  private static double used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}

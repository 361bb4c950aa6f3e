package org.tiendo.bench;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/// How long the embedded MongoDB-wire server takes to answer again after kill -9, with many commits in its log. Supports
/// the decision to keep them in RocksDB: a store that reads everything at its start would need minutes.
///
/// `RestartBench [commits] [restarts] [folder]`. Each kill comes while documents are being inserted. Measured is from the
/// launch of the new process, JVM included, until it has answered a query for the last document and one by a key; beside
/// it the same on an empty folder, in turns. A folder of an earlier run is filled up.
public final class RestartBench {
  private static final int BATCH = 500;
  private static final int EVENT_BYTES = 600;
  private static final int STREAMS = 50_000;

  private final Path folder;
  private final Random random = new Random(1);
  private String uri = "";

  private RestartBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String... arguments) throws Exception {
    long commits = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    int restarts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path folder =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("restart-bench");
    new RestartBench(folder).run(commits, restarts);
  }

  private void run(long commits, int restarts) throws Exception {
    Process server = launch("data");
    ready(server);
    long stored = fill(commits);
    for (int i = 0; i < restarts; i++) {
      kill(server, stored);
      Process empty = measured("restart-empty", "empty" + i);
      empty.destroyForcibly().waitFor();
      server = measured("restart", "data");
      stored = last() + 1;
    }
    server.destroyForcibly().waitFor();
  }

  /// Prints wall-clock time, and processor time, which other work on the machine disturbs less.
  private Process measured(String figure, String data) throws IOException {
    long begun = System.nanoTime();
    Process server = launch(data);
    ready(server);
    long last = last();
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processor = server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    System.out.printf(
        "{\"figure\":\"%s\",\"commits\":%d,\"answered_s\":%.2f,\"processor_s\":%.2f,\"disk_mb\":%d}%n",
        figure, last + 1, seconds, processor, megabytes(folder.resolve(data)));
    return server;
  }

  private long fill(long commits) {
    try (MongoClient client = MongoClients.create(uri)) {
      log(client).createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
      long at = last() + 1;
      for (; at < commits; at += BATCH) {
        log(client).insertMany(batch(at));
      }
      return at;
    }
  }

  private void kill(Process server, long from) throws InterruptedException {
    CountDownLatch inserting = new CountDownLatch(20);
    try (MongoClient client = MongoClients.create(uri)) {
      Thread writer = Thread.ofPlatform().start(() -> insert(client, from, inserting));
      inserting.await();
      server.destroyForcibly().waitFor();
      writer.join();
    }
  }

  private void insert(MongoClient client, long from, CountDownLatch inserting) {
    try {
      for (long at = from; ; at += BATCH) {
        log(client).insertMany(batch(at));
        inserting.countDown();
      }
    } catch (MongoException e) {
      // it was killed
    }
  }

  private List<Document> batch(long from) {
    return LongStream.range(from, from + BATCH).mapToObj(this::commit).toList();
  }

  private Document commit(long position) {
    byte[] event = new byte[EVENT_BYTES];
    random.nextBytes(event);
    String place = "project:%d#%010d".formatted(position % STREAMS, position / STREAMS);
    return new Document("_id", position)
        .append("count", 1)
        .append("events", List.of(new Binary(event)))
        .append("keys", List.of(place, "command:" + position));
  }

  /// Asks for the last commit, by position and by key; -1 if there is none.
  private long last() {
    try (MongoClient client = MongoClients.create(uri)) {
      Document last = log(client).find().sort(Sorts.descending("_id")).first();
      long position = last == null ? -1 : last.getLong("_id");
      Document same = log(client).find(new Document("keys", "command:" + position)).first();
      if ((last == null) != (same == null)) {
        throw new IllegalStateException("the index does not agree about commit " + position);
      }
      return position;
    }
  }

  private static MongoCollection<Document> log(MongoClient client) {
    return client.getDatabase("bench").getCollection("log");
  }

  private void ready(Process server) throws IOException {
    BufferedReader output = server.inputReader();
    String line = output.readLine();
    if (line == null || !line.startsWith("READY ")) {
      throw new IOException("not ready: " + line);
    }
    uri = line.substring("READY ".length());
  }

  private Process launch(String data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-Dtiendo.log=" + folder.resolve("log")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("org.tiendo.embedded.EmbeddedMongoMain", folder.resolve(data).toString(), "0"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }
}

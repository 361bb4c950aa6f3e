package org.tiendo.local.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.StoredCommit;
import org.tiendo.eventing.store.StreamId;
import tools.jackson.databind.json.JsonMapper;

/// A process that appends to a log until it is killed: `LogWriterMain <uri> <name> <folder>`. Each of its threads sends
/// the commands of one stream one after the other, notes each that is acknowledged in a file of its own, and after a start
/// goes on with the first that was not noted: by the same command id, as a client does that got no answer.
public final class LogWriterMain {
  static final String LOG = "killed";
  static final String TENANT = "own";
  static final int THREADS = 4;

  private static final String DIGEST = "0".repeat(64);
  private static final int EVENTS = 3;

  private LogWriterMain() {}

  public static void main(String... args) throws Exception {
    List<Thread> threads = new ArrayList<>();
    MongoClient client = MongoClients.create(args[0]);
    EventLog log =
        new MongoEventLog(
            client.getDatabase("killed"),
            LOG,
            TENANT,
            InstantSource.system(),
            new SimpleMeterRegistry());
    for (int i = 0; i < THREADS; i++) {
      String writer = args[1] + "-" + i;
      Path notes = Path.of(args[2]).resolve(writer);
      threads.add(Thread.ofPlatform().start(() -> write(log, writer, notes)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void write(EventLog log, String writer, Path notes) {
    try {
      int begin = Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
      for (int i = begin; ; i++) {
        StoredCommit stored = stored(log, commit(writer, i));
        Files.writeString(
            notes,
            stored.commandId() + " " + stored.position() + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the command stored, this time or an earlier one.
  private static StoredCommit stored(EventLog log, Commit commit) {
    while (true) {
      try {
        return log.append(commit);
      } catch (EventLog.AppendConflict _) {
        return log.commitOf(commit.commandId()).orElseThrow();
      } catch (EventLog.LogUnavailable _) {
        // not known: the same again
      }
    }
  }

  private static Commit commit(String writer, int i) {
    StreamId stream = new StreamId("note", writer);
    List<Commit.NewEvent> events = new ArrayList<>();
    for (int e = 0; e < EVENTS; e++) {
      events.add(
          new Commit.NewEvent(
              stream,
              (long) i * EVENTS + e,
              "NoteTaken",
              1,
              JsonMapper.shared().createObjectNode().put("text", writer + " " + i)));
    }
    String id = writer + "-" + i;
    LocalDate on = LocalDate.of(2026, 11, 25);
    return new Commit(id, DIGEST, "p-1", "unit", null, on, id, null, events, Set.of());
  }
}

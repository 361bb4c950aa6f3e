package org.tiendo.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.local.play.Patience;
import org.tiendo.local.run.FreePorts;

/// The server and two processes that append to one log, killed with signal 9 in turns while they work, and started again.
/// The writers send again what they got no answer for.
@Tag("embedded")
class KilledWritersTest {

  private static final List<String> WRITERS = List.of("a", "b");
  private static final String SERVER = "server";
  private static final int PAGE = 1_000;
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(120), Duration.ofMillis(20));

  @TempDir Path folder;
  final int port = FreePorts.one();
  final Map<String, Process> running = new HashMap<>();

  @Test
  void nothing_acknowledged_is_lost_or_doubled() throws Exception {
    killAndCompare(6);
  }

  @Test
  @Tag("deep")
  void nothing_acknowledged_is_lost_or_doubled_by_many_kills() throws Exception {
    killAndCompare(120);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : running.values()) {
      process.destroyForcibly().waitFor();
    }
  }

  private void killAndCompare(int kills) throws Exception {
    Random random = new Random(kills);
    launch(SERVER);
    WRITERS.forEach(this::launch);
    List<String> all = List.of(SERVER, "a", SERVER, "b");
    for (int i = 0; i < kills; i++) {
      long before = acknowledged().size();
      int more = 20 + random.nextInt(200);
      awaited("commits after kill " + i, () -> acknowledged().size() >= before + more);
      kill(all.get(i % all.size()));
      launch(all.get(i % all.size()));
    }
    stop();
    compare(kills);
  }

  private void compare(int kills) throws IOException {
    Map<String, Long> acknowledged = acknowledged();
    List<Envelope> events = wholeLog();
    assertThat(events)
        .extracting(Envelope::n)
        .containsExactlyElementsOf(LongStream.range(0, events.size()).boxed().toList());
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> sequences = new HashMap<>();
    for (Envelope event : events) {
      first.putIfAbsent(event.cmd(), event.n());
      long expected = sequences.merge(event.agg().toString(), 1L, Long::sum) - 1;
      assertThat(event.seq()).as("place of %s in its stream", event.id()).isEqualTo(expected);
    }
    assertThat(first).containsAllEntriesOf(acknowledged);
    assertThat(events).extracting(Envelope::id).doesNotHaveDuplicates();
    int unanswered = first.size() - acknowledged.size();
    assertThat(unanswered).isBetween(0, WRITERS.size() * LogWriterMain.THREADS);
    System.out.printf(
        "%d kills: %d commits acknowledged, 0 lost, 0 doubled; %d stored and not answered%n",
        kills, acknowledged.size(), unanswered);
  }

  private List<Envelope> wholeLog() throws IOException {
    List<Envelope> events = new ArrayList<>();
    try (EmbeddedMongo mongo = EmbeddedMongo.start(data(), 0);
        MongoClient client = MongoClients.create(mongo.uri());
        MongoEventLog log =
            new MongoEventLog(
                client.getDatabase("killed"),
                LogWriterMain.LOG,
                LogWriterMain.TENANT,
                InstantSource.system(),
                new SimpleMeterRegistry())) {
      List<Envelope> page = log.read(0, PAGE);
      while (!page.isEmpty()) {
        events.addAll(page);
        page = log.read(events.size(), PAGE);
      }
    }
    return events;
  }

  /// Command and position of everything that was noted; the last line of a killed process may be half there.
  private Map<String, Long> acknowledged() {
    Map<String, Long> found = new HashMap<>();
    try (Stream<Path> notes = Files.list(notes())) {
      for (Path file : notes.toList()) {
        String text = Files.readString(file);
        text.substring(0, text.lastIndexOf('\n') + 1)
            .lines()
            .map(line -> line.split(" "))
            .forEach(note -> found.put(note[0], Long.parseLong(note[1])));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path notes() throws IOException {
    return Files.createDirectories(folder.resolve("notes"));
  }

  private void launch(String name) {
    try {
      running.put(
          name,
          name.equals(SERVER)
              ? java("org.tiendo.embedded.EmbeddedMongoMain", data().toString(), "" + port)
              : java(
                  LogWriterMain.class.getName(),
                  "mongodb://127.0.0.1:" + port,
                  name,
                  notes().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void kill(String name) throws InterruptedException {
    running.remove(name).destroyForcibly().waitFor();
  }

  private Process java(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-Dtiendo.log=" + folder.resolve("java.log")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
        .start();
  }

  private static void awaited(String what, BooleanSupplier condition) {
    assertThat(
            PATIENCE.await(() -> condition.getAsBoolean() ? Optional.of(what) : Optional.empty()))
        .as(what)
        .isPresent();
  }
}

package org.tiendo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;

/// How long local mode takes to be ready and how much memory it holds then, beside a bare Spring Boot application.
///
/// Supports the decision to run broker, database and three services in one JVM by default. Each start is a new process;
/// starts of both kinds alternate. Prints one JSON object a line.
///
/// Arguments: number of rounds (default 5).
public final class StartupBench {

  static final String READY = "READY";

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private StartupBench() {}

  /// One start: milliseconds to ready, resident memory in MiB then.
  private record Start(long millis, long residentMiB) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<Start> bare = new ArrayList<>();
    List<Start> empty = new ArrayList<>();
    List<Start> again = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Path data = installation();
      bare.add(start(READY, BareApplication.class.getName(), "--server.port=0"));
      empty.add(local(data));
      again.add(local(data));
      delete(data);
    }
    report("first-start", empty, bare);
    report("start-again", again, bare);
  }

  /// A data folder that was set up and has never been started: an empty one would open its set-up and start nothing else.
  private static Path installation() throws IOException {
    Path data = Files.createTempDirectory("tiendo-bench");
    try (DataFolder folder = DataFolder.open(data)) {
      folder.keep(Installation.own(ZoneId.systemDefault(), Locale.getDefault()));
    }
    return data;
  }

  private static Start local(Path data) throws IOException, InterruptedException {
    return start(
        "Ctrl-C", "org.tiendo.local.Main", "up", "--data", data.toString(), "--port", "18080");
  }

  private static Start start(String ready, String main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(jvm());
    command.add(main);
    command.addAll(List.of(args));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      if (out.lines().noneMatch(line -> line.contains(ready))) {
        throw new IllegalStateException(main + " ended before it was ready");
      }
      long millis = (System.nanoTime() - begin) / 1_000_000;
      return new Start(millis, residentMiB(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private static List<String> jvm() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Daxoniq.update-checker.disabled=true",
        "-Ddisable-axoniq-console-message=true",
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"));
  }

  private static long residentMiB(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  private static void report(String figure, List<Start> starts, List<Start> baseline) {
    print(figure, "ms", starts.stream().map(Start::millis), baseline.stream().map(Start::millis));
    print(
        figure + "-memory",
        "MiB",
        starts.stream().map(Start::residentMiB),
        baseline.stream().map(Start::residentMiB));
  }

  private static void print(String figure, String unit, Stream<Long> values, Stream<Long> base) {
    List<Long> sorted = values.sorted().toList();
    long value = sorted.get(sorted.size() / 2);
    List<Long> sortedBase = base.sorted().toList();
    long baseline = sortedBase.get(sortedBase.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "{\"figure\":\"%s\",\"value\":%d,\"unit\":\"%s\",\"min\":%d,\"max\":%d,"
            + "\"baseline\":\"bare-spring-boot\",\"baselineValue\":%d,\"ratio\":%.2f}%n",
        figure,
        value,
        unit,
        sorted.getFirst(),
        sorted.getLast(),
        baseline,
        (double) value / baseline);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(java.util.Comparator.reverseOrder()).forEach(StartupBench::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

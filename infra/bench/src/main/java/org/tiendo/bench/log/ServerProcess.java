package org.tiendo.bench.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tiendo.embedded.EmbeddedMongoMain;

/// The embedded server as a process of its own, on a folder that is deleted afterwards.
///
/// @param folder where its data lie
public record ServerProcess(Process process, Path folder, String uri) implements AutoCloseable {

  private static final String READY = "READY ";

  public static ServerProcess start() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "bench-log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx1g",
            "-Dtiendo.log=target/bench-server.log",
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedMongoMain.class.getName(),
            folder.toString(),
            "0");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the server ended with status " + process.onExit().join().exitValue());
    }
    Thread.ofVirtual().start(() -> drain(output));
    return new ServerProcess(process, folder, line.substring(READY.length()));
  }

  /// Or the process stops when the pipe is full.
  private static void drain(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The process has ended.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package org.tiendo.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One of the mains as a real process, so that it can be killed as an operating system kills.
final class ServerProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final String uri;

  private ServerProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  /// Returns when the process has said that it is ready.
  static ServerProcess start(Class<?> main, Path folder, int port) throws IOException {
    Process process = launch(main, folder, port);
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("READY ")) {
        Thread.ofVirtual().start(() -> drain(output));
        return new ServerProcess(process, line.substring("READY ".length()));
      }
    }
    throw new IOException("ended with status " + process.onExit().join().exitValue());
  }

  /// Or the process stops when the pipe is full.
  private static void drain(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the process has ended
    }
  }

  static Process launch(Class<?> main, Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(folder.toString(), String.valueOf(port)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  String uri() {
    return uri;
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// As `kill` does; the exit status.
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still there after " + LIMIT);
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}

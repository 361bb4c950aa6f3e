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
    return started(launch(main, folder, port));
  }

  /// The same under another program.
  ///
  /// @throws IOException also if it ends before it is ready
  static ServerProcess start(List<String> under, Class<?> main, Path folder, String... options)
      throws IOException {
    return started(launch(under, List.of(options), main, folder, 0));
  }

  private static ServerProcess started(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("READY ")) {
        Thread.ofVirtual().start(() -> drain(output));
        return new ServerProcess(process, line.substring("READY ".length()));
      }
    }
    throw new EndedEarly(process.onExit().join().exitValue());
  }

  /// It never became ready.
  static final class EndedEarly extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    EndedEarly(int status) {
      super("ended with status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
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
    return launch(List.of(), List.of(), main, folder, port);
  }

  private static Process launch(
      List<String> under, List<String> options, Class<?> main, Path folder, int port)
      throws IOException {
    List<String> command = new ArrayList<>(under);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(folder.toString(), String.valueOf(port)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  String uri() {
    return uri;
  }

  /// As `kill -9` does.
  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /// The server itself, also when it runs under another program.
  ProcessHandle server() {
    return process.children().findFirst().orElse(process.toHandle());
  }

  /// Its exit status, when it has ended by itself.
  int ended() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still there after " + LIMIT);
    }
    return process.exitValue();
  }

  /// As `kill` does; the exit status.
  int terminate() throws InterruptedException {
    process.destroy();
    return ended();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}

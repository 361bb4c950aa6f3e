package org.tiendo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tiendo.local.folder.DataFolder;

/// The command lines of an installation's processes: this JVM's own Java and class path, with the launcher's options.
record PartCommands(DataFolder folder) {

  private static final List<String> OPTIONS =
      List.of(
          "-Daxoniq.update-checker.disabled=true",
          "-Ddisable-axoniq-console-message=true",
          "-Dorg.springframework.boot.logging.LoggingSystem=none",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  /// @param heapMegabytes most that it may take for objects
  List<String> of(String name, int heapMegabytes, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-Dtiendo.log=" + folder.log().resolveSibling(name + ".log"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(PartMain.class.getName(), mainClass));
    command.addAll(arguments);
    return command;
  }

  /// Where what a process writes to its terminal goes.
  Path output(String name) {
    return folder.log().resolveSibling(name + ".out");
  }

  /// A port that nobody has at the moment. It is kept over restarts of the process that takes it.
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Detours as arguments of the broker.
  static List<String> pairs(Map<Integer, Integer> detours) {
    return detours.entrySet().stream().map(d -> d.getKey() + "=" + d.getValue()).toList();
  }
}

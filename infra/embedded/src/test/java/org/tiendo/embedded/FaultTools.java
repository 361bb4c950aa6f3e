package org.tiendo.embedded;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs that break disks. Where one cannot be had, the test says loudly that it did not run; with `CI=true` a missing
/// program is a failure.
final class FaultTools {
  private FaultTools() {}

  /// The program that interferes with system calls; asks for it first.
  static String strace() {
    if (Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "strace")))) {
      String words = "FAULT TESTS DID NOT RUN: strace is not installed (`apt-get install strace`)";
      System.err.println(words);
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        fail(words);
      }
      abort(words);
    }
    return "strace";
  }

  /// A small file system of its own in `folder`.
  static Mounted mounted(Path folder, String... how) throws Exception {
    String[] command =
        Stream.of(List.of("mount"), List.of(how), List.of(folder.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    String said = said(command);
    if (!said.isEmpty()) {
      String words = "FAULT TESTS DID NOT RUN: no file system can be mounted here: " + said.strip();
      System.err.println(words);
      abort(words);
    }
    return new Mounted(folder);
  }

  record Mounted(Path folder) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      run("umount", folder.toString());
    }
  }

  /// @throws IOException with what it said if it fails
  static void run(String... command) throws Exception {
    String said = said(command);
    if (!said.isEmpty()) {
      throw new IOException(String.join(" ", command) + ": " + said);
    }
  }

  /// Nothing when it succeeds.
  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return "does not end";
    }
    return process.exitValue() == 0 ? "" : "status " + process.exitValue() + " " + said;
  }
}

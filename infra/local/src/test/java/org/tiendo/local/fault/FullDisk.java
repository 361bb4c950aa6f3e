package org.tiendo.local.fault;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.tiendo.local.process.PartProcess;

/// A disk that is full for one process, and for those that are started in its place, until it is closed.
///
/// It is made from outside, by the operating system's limit of the size of a file (`prlimit`): that needs no file system of its
/// own and no rights. As on a full disk, a write fails, what was written before it may be half a record, and whatever starts
/// cannot write either. Unlike there, the error is `EFBIG` instead of `ENOSPC`, the process that is running can still write
/// files smaller than the limit, and the file system does not say that nothing is free.
final class FullDisk implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(5);

  private final PartProcess part;
  private final Thread watch;
  private volatile boolean full = true;

  private FullDisk(PartProcess part, ProcessHandle now) {
    this.part = part;
    this.watch = Thread.ofVirtual().name("full-disk").start(() -> follow(now));
  }

  /// @param most bytes of the largest file that the process that runs now may come to write; those after it may write none
  static FullDisk under(PartProcess part, long most) {
    requireTool();
    ProcessHandle now = part.handle();
    limit(now, Long.toString(most));
    return new FullDisk(part, now);
  }

  private static void requireTool() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prlimit")));
    if (!there) {
      String words = "FAULT TESTS DID NOT RUN: prlimit is not installed (util-linux)";
      System.err.println(words);
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        fail(words);
      }
      abort(words);
    }
  }

  /// A process that is started takes longer to come to its files than it takes to see it here.
  private void follow(ProcessHandle first) {
    ProcessHandle known = first;
    while (full) {
      ProcessHandle now = part.handle();
      if (now.pid() != known.pid()) {
        limit(now, "0");
        known = now;
      }
      Faults.pass(LOOK);
    }
  }

  private static void limit(ProcessHandle process, String most) {
    try {
      int status =
          new ProcessBuilder("prlimit", "--pid", "" + process.pid(), "--fsize=" + most + ":")
              .start()
              .waitFor();
      if (status != 0 && process.isAlive()) {
        throw new IllegalStateException("process " + process.pid() + " got no limit");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// There is space again, also for the process that runs now.
  @Override
  public void close() {
    full = false;
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    limit(part.handle(), "unlimited");
  }
}

package org.tiendo.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.tiendo.local.process.PartProcess;
import org.tiendo.local.process.ProcessInstallation;

/// What a full disk does to the servers of a plant. Each returns when there is space again and the server is back; what follows
/// from it may last.
record FullDisks(Plant plant) {

  /// Less than what is written at once.
  private static final int HALF = 200;

  private static final Duration ENDING = Duration.ofSeconds(60);

  /// The disk of the broker or of the read model is full while something else is done, from a write on that comes to lie there
  /// by half, and at least until the process has ended and one more could not start. See [FullDisk].
  ///
  /// @param server `kafka` or `views`
  void under(String server, Runnable meanwhile) {
    PartProcess part = plant.part(server);
    int starts = part.starts();
    try (FullDisk _ = FullDisk.under(part, written(server) + HALF)) {
      awaitStarts(part, starts + 1);
      meanwhile.run();
      awaitStarts(part, starts + 2);
    }
    plant.awaitBack(server, starts + 2);
  }

  private void awaitStarts(PartProcess part, int starts) {
    Awaited.until(
        ENDING,
        () -> part.starts() >= starts,
        () -> "%s goes on, with a full disk, at start %d".formatted(part.name(), part.starts()));
  }

  /// Size of the largest file of a log that a server has: the broker's of topics, and RocksDB's that come before its tables.
  private long written(String server) {
    String log = server.equals(ProcessInstallation.KAFKA) ? "task.events-0" : "data";
    try (Stream<Path> files = Files.walk(plant.files(server))) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .filter(file -> file.getParent().endsWith(log))
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing is free on the disk of the read model while something else is done. Its server is asked before it writes, and
  /// refuses. See [TightMongoMain].
  void refusing(Runnable meanwhile) {
    try {
      Files.createFile(plant.full());
      try {
        meanwhile.run();
      } finally {
        Files.delete(plant.full());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Refuses what takes space while the disk is nearly full. A write that fails for want of space would stop the store for
/// good; a refusal costs nothing, reads go on, and so do writes when there is space again.
final class FreeSpace {
  private static final Logger log = LoggerFactory.getLogger(FreeSpace.class);
  private static final int OUT_OF_DISK_SPACE = 14_031;

  /// How long an answer of the file system is good for; little can be written meanwhile against the reserve.
  private static final Duration GOOD_FOR = Duration.ofMillis(50);

  private final FileStore disk;
  private final StoreSettings.Free free;
  private final long reserve;
  private boolean enough = true;
  private long askAgain = System.nanoTime();

  FreeSpace(Path folder, StoreSettings settings) throws IOException {
    this.disk = Files.getFileStore(folder);
    this.free = settings.free();
    this.reserve = settings.reserveBytes();
  }

  void check() {
    if (!isEnough()) {
      throw new MongoServerError(
          OUT_OF_DISK_SPACE,
          "OutOfDiskSpace",
          "less than %d MB are free on the disk".formatted(reserve >> 20));
    }
  }

  private synchronized boolean isEnough() {
    long now = System.nanoTime();
    if (now - askAgain >= 0) {
      askAgain = now + GOOD_FOR.toNanos();
      note(usable() >= reserve);
    }
    return enough;
  }

  private void note(boolean now) {
    if (enough && !now) {
      log.error("Less than {} MB are free on the disk: writes are refused", reserve >> 20);
    } else if (!enough && now) {
      log.info("There is space on the disk again: writes are taken");
    }
    enough = now;
  }

  private long usable() {
    try {
      return free.on(disk);
    } catch (IOException e) {
      throw new UncheckedIOException("the disk does not say how much is free", e);
    }
  }
}

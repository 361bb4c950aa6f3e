package org.tiendo.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Small files that must be there, whole, after a power cut.
final class DurableFile {
  private DurableFile() {}

  /// Replaces the file as a whole; it is on the disk when this returns.
  static void write(Path file, String text) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(written, text);
    sync(written);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = file.getParent();
    if (folder != null) {
      sync(folder);
    }
  }

  /// Brings a file, or the names in a folder, to the disk. Other systems than Unix know no sync of a folder.
  static void sync(Path path) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}

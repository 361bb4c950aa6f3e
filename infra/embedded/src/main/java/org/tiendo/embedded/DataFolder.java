package org.tiendo.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A folder owned by one server at a time, with the number of its format in the file `FORMAT`. The operating system
/// gives the lock back when the owner dies, however it dies.
final class DataFolder implements AutoCloseable {
  /// Raised whenever an older version could no longer read what is written.
  static final int FORMAT = 1;

  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Creates the folder where it is missing and takes it, or fails with an exception that says in one line why not.
  static DataFolder claim(Path path) throws IOException {
    Path folder = created(path);
    if (!HELD_HERE.add(folder)) {
      throw new FolderInUseException(folder);
    }
    try {
      return new DataFolder(folder, locked(folder));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(folder);
      throw e;
    }
  }

  private static Path created(Path path) throws IOException {
    try {
      Files.createDirectories(path);
    } catch (FileSystemException e) {
      throw new IOException("The data folder " + path + " cannot be created: " + e.getMessage(), e);
    }
    if (!Files.isWritable(path)) {
      throw notWritable(path, null);
    }
    return path.toRealPath();
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel = opened(folder);
    try {
      if (lock(channel) == null) {
        throw new FolderInUseException(folder);
      }
      checkFormat(folder);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel opened(Path folder) throws IOException {
    try {
      return FileChannel.open(
          folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw notWritable(folder, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void checkFormat(Path folder) throws IOException {
    Path file = folder.resolve("FORMAT");
    if (Files.notExists(file)) {
      DurableFile.write(file, FORMAT + "\n");
      return;
    }
    int found = number(file);
    if (found > FORMAT) {
      throw new NewerFormatException(folder, found, FORMAT);
    }
  }

  private static int number(Path file) throws IOException {
    String text = Files.readString(file).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException(
          "The file " + file + " should hold a format number, not '" + text + "'.", e);
    }
  }

  private static IOException notWritable(Path folder, @Nullable Exception cause) {
    return new IOException("The data folder " + folder + " cannot be written.", cause);
  }

  /// A folder inside, created where missing.
  Path inside(String name) throws IOException {
    Path inside = Files.createDirectories(folder.resolve(name));
    DurableFile.sync(folder);
    return inside;
  }

  /// So that a copy of what the folder holds says in which form it is.
  void copyFormatTo(Path other) throws IOException {
    Files.copy(folder.resolve("FORMAT"), other.resolve("FORMAT"));
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(folder);
  }
}

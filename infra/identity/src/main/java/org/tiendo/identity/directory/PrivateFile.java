package org.tiendo.identity.directory;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files that nobody but their owner may read: keys, tokens, the directory of people.
public final class PrivateFile {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFile() {}

  /// Writes the file as a whole: a reader sees the old text or the new one, also after a power cut, and at no moment is it
  /// readable by others. It is on the disk when this returns.
  public static void write(Path file, String text) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(draft, OWNER_ONLY);
      }
      Files.writeString(draft, text);
      sync(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UnusableFile("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /// A folder is synced for the names in it; where that is not possible, the file system sees to it.
  private static void sync(@Nullable Path path) throws IOException {
    if (path != null && File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /// Makes a new file with nothing in it, and the folders it needs.
  public static void empty(Path file) {
    Path parent = file.getParent();
    if (parent != null) {
      folder(parent);
    }
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(file, OWNER_ONLY);
      } else {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new UnusableFile("Cannot make " + file + ": " + e.getMessage(), e);
    }
  }

  /// Makes a folder that only its owner may enter, if it is not there.
  public static void folder(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return;
      }
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
      } else {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UnusableFile("Cannot make the folder " + folder + ": " + e.getMessage(), e);
    }
  }
}

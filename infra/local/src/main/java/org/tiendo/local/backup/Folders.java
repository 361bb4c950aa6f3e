package org.tiendo.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.identity.directory.PrivateFile;
import org.tiendo.local.folder.Trouble;

/// What backing up and restoring do with folders.
final class Folders {

  private Folders() {}

  /// Makes a folder that is not there, or refuses one that holds anything.
  static Path empty(Path folder, String option) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new Trouble(root + " is no folder: name another " + option);
    }
    if (Files.isDirectory(root) && !listed(root).isEmpty()) {
      throw new Trouble(root + " is not empty, nothing was touched: name another " + option);
    }
    PrivateFile.folder(root);
    return root;
  }

  /// All files below, by their path with `/`, sorted.
  ///
  /// @param leftOut names at the top that are not looked into
  static List<String> files(Path root, Set<String> leftOut) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path top : listed(root)) {
      if (!leftOut.contains(top.getFileName().toString())) {
        try (Stream<Path> below = Files.walk(top)) {
          below
              .filter(Files::isRegularFile)
              .forEach(file -> found.add(root.relativize(file).toString().replace('\\', '/')));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private static List<Path> listed(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.toList();
    }
  }

  /// Makes the names of files in a folder and below it durable.
  static void sync(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  }

  /// Takes everything in a folder away again, as far as that is possible.
  static void clear(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder())
          .filter(each -> !each.equals(root))
          .forEach(each -> each.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      throw new Trouble(root + " holds half a copy that cannot be removed: " + e.getMessage(), e);
    }
  }
}

package org.tiendo.local.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.directory.PrivateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder that holds an installation: everything it needs to start again, and nothing elsewhere.
///
/// Two ways in: [#open] for the one process that runs the installation, [#look] for commands that only read from it.
public final class DataFolder implements AutoCloseable {

  /// Version of the layout of the folder that this program writes.
  public static final int FORMAT = 1;

  private static final String RESTORING = "RESTORING";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;
  private final @Nullable FileChannel lock;

  private DataFolder(Path root, @Nullable FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /// Takes the folder for this process alone; makes it if it is not there.
  ///
  /// @throws Trouble if another process has it, it cannot be written, or it is of a newer format
  public static DataFolder open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    PrivateFile.folder(root);
    if (!Files.isWritable(root)) {
      throw new Trouble("Cannot write to the data folder " + root + ": choose another with --data");
    }
    checkFormat(root);
    FileChannel lock = lock(root);
    DataFolder opened = new DataFolder(root, lock);
    opened.lay();
    return opened;
  }

  /// Reads an existing folder without taking it.
  ///
  /// @throws Trouble if there is none, or it is of a newer format
  public static DataFolder look(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.exists(root.resolve("FORMAT")) && !Files.exists(root.resolve(RESTORING))) {
      throw new Trouble(
          "No data folder at " + root + ": start one with `tiendo up`, or name it with --data");
    }
    checkFormat(root);
    return new DataFolder(root, null);
  }

  /// Marks an empty folder as one that a backup is being restored into: until [#endRestore] it is refused.
  public static void beginRestore(Path root) {
    PrivateFile.write(root.resolve(RESTORING), "A backup is being restored into this folder.\n");
  }

  /// From now on the folder counts as a data folder.
  public static void endRestore(Path root, int format) throws IOException {
    PrivateFile.write(root.resolve("FORMAT"), format + "\n");
    Files.delete(root.resolve(RESTORING));
  }

  private static void checkFormat(Path root) {
    if (Files.exists(root.resolve(RESTORING))) {
      throw new Trouble(
          "A backup was not restored to its end into " + root + ": empty it and restore again");
    }
    Path file = root.resolve("FORMAT");
    try {
      if (!Files.exists(file)) {
        return;
      }
      int found = Integer.parseInt(Files.readString(file).strip());
      if (found > FORMAT) {
        throw new Trouble(
            "The data folder %s is of format %d, newer than this program knows (%d): use a newer Tiendo"
                .formatted(root, found, FORMAT));
      }
    } catch (IOException | NumberFormatException e) {
      throw new Trouble("Cannot read " + file + ": is " + root + " a data folder of Tiendo?", e);
    }
  }

  private static FileChannel lock(Path root) {
    Path file = root.resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = tryLock(channel);
      if (held == null) {
        channel.close();
        throw new Trouble(
            "The data folder "
                + root
                + " is in use by another process: stop it, or name another folder with --data");
      }
      return channel;
    } catch (IOException e) {
      throw new Trouble("Cannot write to the data folder " + root + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void lay() {
    try {
      if (!Files.exists(root.resolve("FORMAT"))) {
        PrivateFile.write(root.resolve("FORMAT"), FORMAT + "\n");
      }
      PrivateFile.folder(keys());
      Files.createDirectories(mongo());
      Files.createDirectories(kafka());
      Files.createDirectories(root.resolve("logs"));
    } catch (IOException e) {
      throw new Trouble("Cannot write to the data folder " + root + ": " + e.getMessage(), e);
    }
  }

  public Path root() {
    return root;
  }

  public Path keys() {
    return root.resolve("keys");
  }

  public Path mongo() {
    return root.resolve("mongo");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path log() {
    return root.resolve("logs").resolve("tiendo.log");
  }

  public Optional<Installation> installation() {
    return read("installation.json", Installation.class);
  }

  public void keep(Installation installation) {
    PrivateFile.write(root.resolve("installation.json"), write(installation));
  }

  public Directory directory() {
    return read("directory.json", Directory.class).orElse(Directory.EMPTY);
  }

  public void keep(Directory directory) {
    PrivateFile.write(root.resolve("directory.json"), write(directory));
  }

  /// Where the installation answers, if it is up.
  public Optional<RunFile> running() {
    return read("run.json", RunFile.class).filter(RunFile::alive);
  }

  public void keep(RunFile run) {
    PrivateFile.write(root.resolve("run.json"), write(run));
  }

  /// Keeps a printed review, and says where.
  public Path keepReview(String name, String text) {
    PrivateFile.folder(root.resolve("reviews"));
    Path file = root.resolve("reviews").resolve(name);
    PrivateFile.write(file, text);
    return file;
  }

  /// A note of another part of the program, by its name.
  public <T> Optional<T> note(String name, Class<T> type) {
    return read(name + ".json", type);
  }

  /// Keeps a note for [#note].
  public void keepNote(String name, Object note) {
    PrivateFile.write(root.resolve(name + ".json"), write(note));
  }

  /// Forgets a note.
  public void forgetNote(String name) {
    try {
      Files.deleteIfExists(root.resolve(name + ".json"));
    } catch (IOException e) {
      throw new Trouble("Cannot remove a note from " + root + ": " + e.getMessage(), e);
    }
  }

  private <T> Optional<T> read(String name, Class<T> type) {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), type));
    } catch (IOException | JacksonException e) {
      throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String write(Object value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }

  /// Gives the folder back.
  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try {
      Files.deleteIfExists(root.resolve("run.json"));
      lock.close();
    } catch (IOException e) {
      throw new Trouble("Cannot give back the data folder " + root + ": " + e.getMessage(), e);
    }
  }
}

package org.tiendo.reporting.sheet;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Reads each file in a process of its own (tiến trình đọc tệp), which has little memory, little time, and nothing of this
/// one's environment. Whatever a file does to it, it does not do to the service.
public final class ReaderProcess {

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final String MEMORY = "256m";
  private static final int AT_ONCE = 2;

  /// Of a longer name the end is told, which says of what kind a file is.
  private static final int LONGEST_NAME = 500;

  /// With which a JVM ends that was told to end when its memory is used up.
  private static final int OUT_OF_MEMORY = 3;

  /// Without this a process does not start on some systems.
  private static final Set<String> ENVIRONMENT = Set.of("SystemRoot");

  private final List<String> command;
  private final Duration time;
  private final Semaphore turns;

  /// @param time that a file may take, and that a turn is waited for
  /// @param atOnce how many processes there may be
  ReaderProcess(List<String> command, Duration time, int atOnce) {
    this.command = List.copyOf(command);
    this.time = time;
    this.turns = new Semaphore(atOnce);
  }

  /// With this JVM's own Java and class path.
  public static ReaderProcess standard() {
    return new ReaderProcess(command(MEMORY, ReaderMain.class, TIME), TIME, AT_ONCE);
  }

  static List<String> command(String memory, Class<?> main, Duration time) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + memory,
        "-XX:MaxDirectMemorySize=16m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "tiendo-reader-%p.log"),
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        "" + time.toMillis());
  }

  /// @param name of the file as its sender called it
  /// @throws Refused with a code, if nothing of it can be taken
  public Table read(byte[] file, String name) {
    if (file.length > Limits.STANDARD.file()) {
      throw new Refused("file-too-large", Map.of("most", "" + (Limits.STANDARD.file() >> 20)));
    }
    try {
      if (!turns.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refused("file-readers-busy");
      }
      try {
        return readIn(start(), file, name);
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("file-reader-failed");
    }
  }

  private Process start() {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Refused("file-reader-failed");
    }
  }

  private Table readIn(Process process, byte[] file, String name) throws InterruptedException {
    AtomicBoolean overdue = new AtomicBoolean();
    var _ =
        process
            .onExit()
            .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((_, late) -> {
              if (late != null) {
                overdue.set(true);
                process.destroyForcibly();
              }
            });
    try {
      hand(process, file, name.substring(Math.max(0, name.length() - LONGEST_NAME)));
      @Nullable Answer answer = answer(process);
      int status = process.waitFor();
      if (overdue.get()) {
        throw new Refused("file-takes-too-long", Map.of("most", "" + time.toSeconds()));
      }
      if (status == OUT_OF_MEMORY) {
        throw new Refused("file-needs-too-much");
      }
      if (status != 0 || answer == null) {
        throw new Refused("file-reader-failed");
      }
      return answer.said();
    } catch (IllegalArgumentException e) {
      throw new Refused("file-reader-failed");
    } finally {
      process.destroyForcibly();
    }
  }

  /// A process that takes nothing more has its reasons, and its end tells them.
  private static void hand(Process process, byte[] file, String name) {
    try (DataOutputStream to = new DataOutputStream(process.getOutputStream())) {
      to.writeUTF(name);
      to.write(file);
    } catch (IOException _) {
      return;
    }
  }

  /// Null if it is none.
  private static @Nullable Answer answer(Process process) {
    try (InputStream from = process.getInputStream()) {
      return Answer.read(from);
    } catch (StreamConstraintsException e) {
      throw new Refused("file-needs-too-much");
    } catch (JacksonException | IOException e) {
      return null;
    }
  }
}

package org.tiendo.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Signals to other processes.
final class Signals {

  private Signals() {}

  /// It does nothing more, and keeps everything it has.
  static void pause(ProcessHandle process) {
    send("STOP", process);
  }

  /// It goes on, and does not know that time has passed.
  static void wake(ProcessHandle process) {
    send("CONT", process);
  }

  static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }

  private static void send(String signal, ProcessHandle process) {
    try {
      int status = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("process " + process.pid() + " got no " + signal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.tiendo.local;

import java.io.PrintStream;
import java.time.LocalDate;

/// What the person at the terminal sees: short lines on standard output, one line that counts while a folder is played.
record Console(PrintStream out, boolean terminal) {

  /// Without a terminal, every how many steps a line is printed.
  private static final int EVERY = 100;

  private static final long MEGABYTE = 1 << 20;

  static Console ofProcess() {
    return new Console(System.out, System.console() != null && System.console().isTerminal());
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /// One line that counts; without a terminal, one at the end.
  void copied(long done, long all) {
    String line = "Copied %d of %d MB".formatted(megabytes(done), megabytes(all));
    if (terminal) {
      out.print("\r" + line + (done == all ? "\n" : ""));
      out.flush();
    } else if (done == all) {
      say(line);
    }
  }

  /// Rounded up: what is little is not nothing.
  static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }

  void progress(int done, int all, LocalDate on) {
    String line = "Playing %d of %d, %s".formatted(done, all, on);
    if (terminal) {
      out.print("\r" + line + (done == all ? "\n" : ""));
      out.flush();
    } else if (done % EVERY == 0 || done == all) {
      say(line);
    }
  }
}

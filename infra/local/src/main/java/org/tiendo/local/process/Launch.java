package org.tiendo.local.process;

import java.nio.file.Path;
import java.util.List;

/// How a process of an installation is started.
///
/// @param output file that what it writes to its terminal is added to
record Launch(String name, List<String> command, Path output, Readiness readiness) {

  Launch {
    command = List.copyOf(command);
  }
}

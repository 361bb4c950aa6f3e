package org.tiendo.local.folder;

import java.net.URI;
import java.util.Map;

/// Left in the data folder while an installation is up, so that other commands find it.
///
/// @param addresses by name of the service
public record RunFile(long pid, Map<String, URI> addresses) {

  public RunFile {
    addresses = Map.copyOf(addresses);
  }

  /// Whether the process that wrote it still lives.
  public boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}

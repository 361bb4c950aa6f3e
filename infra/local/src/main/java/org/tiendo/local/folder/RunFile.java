package org.tiendo.local.folder;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/// Left in the data folder while an installation is up, so that other commands find it.
///
/// @param addresses by name: [#ORIGIN], [#BACKUP]
public record RunFile(long pid, Map<String, URI> addresses) {

  /// The one address that people and programs use.
  public static final String ORIGIN = "origin";

  /// Where the command `backup` asks; holds a secret.
  public static final String BACKUP = "backup";

  public RunFile {
    addresses = Map.copyOf(addresses);
  }

  public URI origin() {
    return Objects.requireNonNull(addresses.get(ORIGIN));
  }

  /// Whether the process that wrote it still lives.
  public boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}

package org.tiendo.local.folder;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Left in the data folder while an installation is up, so that other commands find it.
///
/// @param addresses by name: [#ORIGIN], [#BACKUP], [#KAFKA], and services by their names
public record RunFile(long pid, Map<String, URI> addresses) {

  /// The one address that people and programs use.
  public static final String ORIGIN = "origin";

  /// Where the command `backup` asks; holds a secret.
  public static final String BACKUP = "backup";

  /// Where brokers answer: `kafka://host:port`.
  public static final String KAFKA = "kafka";

  public RunFile {
    addresses = Map.copyOf(addresses);
  }

  /// The same with further addresses.
  public RunFile with(Map<String, URI> more) {
    Map<String, URI> all = new HashMap<>(addresses);
    all.putAll(more);
    return new RunFile(pid, all);
  }

  public URI origin() {
    return Objects.requireNonNull(addresses.get(ORIGIN));
  }

  /// Whether the process that wrote it still lives.
  public boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}

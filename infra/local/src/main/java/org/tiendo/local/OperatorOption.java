package org.tiendo.local;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// In whose name an installation that is up is operated: `--as`, or its first operator.
final class OperatorOption {

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "handle or id of an operator; the first one there is, if not given")
  private @Nullable String person;

  @Mixin private final DataOption data = new DataOption();

  /// Of read models: where nobody is an operator, as whoever can read the installation's keys.
  Operations operations() {
    return Operations.of(data.look(), person);
  }

  OperatorAccess access() {
    return OperatorAccess.to(data.look(), person);
  }
}

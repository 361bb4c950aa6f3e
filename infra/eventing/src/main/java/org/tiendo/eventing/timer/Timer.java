package org.tiendo.eventing.timer;

import java.time.Instant;
import java.util.function.Function;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// A moment at which a command is to be sent.
///
/// @param name unique in the log and for ever: the key of the command, so that it is carried out once
/// @param at by the installation's clock
/// @param setAt when the fact that sets it was recorded; a timer whose moment lies before is never raised, so that what is
///     imported or entered late reminds nobody of what is long past
/// @param make makes the command; pure
public record Timer(
    String name, Instant at, Instant setAt, Function<CommandContext, ? extends Command> make) {

  /// Whether it will be raised at all.
  boolean stands() {
    return !at.isBefore(setAt);
  }
}

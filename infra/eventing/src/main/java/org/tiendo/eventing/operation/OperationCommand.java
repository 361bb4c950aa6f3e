package org.tiendo.eventing.operation;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// What an operator can do to a service.
public sealed interface OperationCommand extends Command {

  /// A dead letter as it was found.
  ///
  /// @param id automation, log and position
  /// @param first whether none of its sequence comes before it
  record Letter(String id, String sequence, String cause, boolean first) {}

  /// Try one dead letter again (thử lại).
  ///
  /// @param letter null if no such letter waits
  record RetryDeadLetter(
      CommandContext context, String id, @Nullable Letter letter, @Nullable String reason)
      implements OperationCommand {}

  /// Try those again that failed for a cause, or all (thử lại theo nguyên nhân, thử lại tất cả).
  ///
  /// @param cause null for all
  record RetryDeadLetters(CommandContext context, @Nullable String cause, @Nullable String reason)
      implements OperationCommand {}

  /// Leave a dead letter out for good (bỏ qua).
  ///
  /// @param letter null if no such letter waits
  /// @param reason blank if none was given
  record SkipDeadLetter(CommandContext context, String id, @Nullable Letter letter, String reason)
      implements OperationCommand {}

  /// Send a range of the log once more (phát lại).
  ///
  /// @param to the last position; null for the last one there is
  /// @param head the position that the next event of the log will take
  record Republish(
      CommandContext context, long from, @Nullable Long to, long head, @Nullable String reason)
      implements OperationCommand {}
}

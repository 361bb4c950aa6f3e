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

  /// A read model as it was found.
  ///
  /// @param read the copy that is read
  /// @param previous the copy before it; null if it is not kept
  /// @param next the copy that a rebuild begun now would make
  /// @param rebuild the last one; null if there was none
  record ReadModel(
      String name,
      String read,
      @Nullable String previous,
      String next,
      @Nullable Rebuild rebuild) {}

  /// A rebuild as it was found.
  ///
  /// @param copy that it builds
  /// @param same whether the copy was compared and differs in nothing
  record Rebuild(String copy, Stage stage, boolean same) {}

  /// Where a rebuild stands.
  enum Stage {
    BUILDING,
    PAUSED,
    COMPARING,
    READY,
    ENDED
  }

  /// What is done to a read model.
  ///
  /// Each has the read model as it was found, and a reason, null or blank if none was given.
  sealed interface OnReadModel extends OperationCommand {
    ReadModel found();

    @Nullable String reason();
  }

  /// Build another copy beside the one that is read (dựng lại).
  ///
  /// @param rate most records a second; 0 for no limit
  record BeginRebuild(CommandContext context, ReadModel found, int rate, @Nullable String reason)
      implements OnReadModel {}

  /// The same, only to be compared (kiểm tra mô hình đọc).
  ///
  /// @param rate most records a second; 0 for no limit
  record BeginCheck(CommandContext context, ReadModel found, int rate, @Nullable String reason)
      implements OnReadModel {}

  /// Let a rebuild stand (tạm dừng).
  record PauseRebuild(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}

  /// Let a paused one go on (tiếp tục).
  record ResumeRebuild(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}

  /// Let a rebuild be slower or faster (giới hạn tốc độ).
  ///
  /// @param rate most records a second; 0 for no limit
  record LimitRebuild(CommandContext context, ReadModel found, int rate, @Nullable String reason)
      implements OnReadModel {}

  /// End a rebuild and remove its copy (hủy).
  record CancelRebuild(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}

  /// Let the copy that was built be read (chuyển sang bản mới).
  record SwitchReadModel(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}

  /// Let the copy before be read again (quay lại bản trước).
  record GoBack(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}

  /// Remove the copies that are neither read nor built (dọn bản không dùng).
  record RetireCopies(CommandContext context, ReadModel found, @Nullable String reason)
      implements OnReadModel {}
}

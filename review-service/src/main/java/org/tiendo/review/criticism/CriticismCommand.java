package org.tiendo.review.criticism;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What can be asked of a criticism.
public sealed interface CriticismCommand extends Command {

  CriticismId criticism();

  /// Tell what is about to be criticised (thông báo); the sender's unit decides it.
  ///
  /// @param statement what is held against the work
  /// @param replyUntil last day to reply
  record NotifyCriticism(
      CommandContext context,
      CriticismId criticism,
      Subject subject,
      String statement,
      List<Ground> grounds,
      LocalDate replyUntil)
      implements CriticismCommand {
    public NotifyCriticism {
      grounds = List.copyOf(grounds);
    }
  }

  /// Reply to the notice (giải trình).
  record ReplyToCriticism(CommandContext context, CriticismId criticism, String reply)
      implements CriticismCommand {}

  /// Let the matter rest.
  record DropCriticism(CommandContext context, CriticismId criticism, String reason)
      implements CriticismCommand {}

  /// Criticise (phê bình).
  ///
  /// @param form code of the form, e.g. `criticism`
  /// @param document the document that says it, if one was issued
  record IssueCriticism(
      CommandContext context, CriticismId criticism, String form, @Nullable DocumentId document)
      implements CriticismCommand {}

  /// Appeal (khiếu nại).
  record AppealCriticism(CommandContext context, CriticismId criticism, String appeal)
      implements CriticismCommand {}

  /// Decide the appeal (giải quyết khiếu nại).
  ///
  /// @param upheld whether the criticism stands; otherwise it is lifted
  record DecideAppeal(CommandContext context, CriticismId criticism, boolean upheld, String reason)
      implements CriticismCommand {}

  /// Cancel it because its grounds turned out false (hủy bỏ).
  record CancelCriticism(CommandContext context, CriticismId criticism, String reason)
      implements CriticismCommand {}
}

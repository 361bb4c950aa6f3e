package org.tiendo.review.commendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What can be asked of a commendation.
public sealed interface CommendationCommand extends Command {

  CommendationId commendation();

  /// Commend (biểu dương, khen thưởng); the sender's unit decides it.
  ///
  /// @param form code of the form, e.g. `certificate-of-merit`
  /// @param year whose work is commended
  /// @param citation what for, as it is read out
  /// @param document the document that grants it, if one was issued
  record GrantCommendation(
      CommandContext context,
      CommendationId commendation,
      Subject subject,
      String form,
      int year,
      String citation,
      List<Ground> grounds,
      @Nullable DocumentId document)
      implements CommendationCommand {
    public GrantCommendation {
      grounds = List.copyOf(grounds);
    }
  }

  /// Cancel it because its grounds turned out false (hủy bỏ).
  record CancelCommendation(CommandContext context, CommendationId commendation, String reason)
      implements CommendationCommand {}
}

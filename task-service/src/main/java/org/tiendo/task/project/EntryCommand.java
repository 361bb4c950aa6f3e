package org.tiendo.task.project;

import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections;

/// How what was mistyped about an item can be mended.
public sealed interface EntryCommand extends ProjectCommand {

  /// Mend a mistyped title, deadline or figure (đính chính).
  ///
  /// @param wanted of `title`, `product`, `field`, `deadline` or `percent`
  record CorrectEntry(CommandContext context, ProjectId project, Corrections.Wanted wanted)
      implements EntryCommand {}

  /// Confirm a correction that another person made.
  record ConfirmCorrection(CommandContext context, ProjectId project, int number)
      implements EntryCommand {}

  /// Do not confirm a correction that another person made.
  record RejectCorrection(CommandContext context, ProjectId project, int number, String reason)
      implements EntryCommand {}
}

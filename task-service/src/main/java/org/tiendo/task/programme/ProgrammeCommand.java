package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;

/// What can be asked of a programme.
public sealed interface ProgrammeCommand extends Command {

  ProgrammeId programme();

  /// Lay a draft of a programme before its authority (dự thảo); a later draft takes its place.
  record DraftProgramme(CommandContext context, ProgrammeId programme, Plan plan)
      implements ProgrammeCommand {}

  /// Enter the programme that an authority has adopted (thông qua).
  ///
  /// @param plan null to adopt the draft as it is
  record AdoptProgramme(CommandContext context, ProgrammeId programme, @Nullable Plan plan)
      implements ProgrammeCommand {}

  /// Add planned items, change or withdraw them (điều chỉnh, bổ sung).
  ///
  /// @param withdrawn references of planned items that no item carries out yet
  record AmendProgramme(
      CommandContext context,
      ProgrammeId programme,
      List<PlannedItem> added,
      List<PlannedItem> changed,
      Set<String> withdrawn,
      String reason)
      implements ProgrammeCommand {
    public AmendProgramme {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      withdrawn = Set.copyOf(withdrawn);
    }
  }

  /// Tells what becomes of items that are open.
  sealed interface Settling extends ProgrammeCommand {

    List<ProjectFate> fates();
  }

  /// Tell what becomes of some of the open items before the closing (xử lý trước khi kết thúc), where they are more than one
  /// commit holds. The programme stays open, and whatever is left is told of by another one or by the closing.
  record SettleItems(CommandContext context, ProgrammeId programme, List<ProjectFate> fates)
      implements Settling {
    public SettleItems {
      fates = List.copyOf(fates);
    }
  }

  /// Close a programme (kết thúc): fix the date of its figures, and tell what becomes of each item that is open then.
  ///
  /// @param withdrawn references of planned items that no item carries out and that are given up
  record CloseProgramme(
      CommandContext context,
      ProgrammeId programme,
      LocalDate asOf,
      List<ProjectFate> fates,
      Set<String> withdrawn)
      implements Settling {
    public CloseProgramme {
      fates = List.copyOf(fates);
      withdrawn = Set.copyOf(withdrawn);
    }
  }

  /// Mend what was mistyped (đính chính): `title`, `planned/<ref>/title` or `planned/<ref>/dueOn`.
  record CorrectProgrammeEntry(
      CommandContext context, ProgrammeId programme, Corrections.Wanted wanted)
      implements ProgrammeCommand {}

  /// Confirm a correction that another person made, or reject it.
  ///
  /// @param reason of a rejection; null confirms
  record DecideProgrammeCorrection(
      CommandContext context, ProgrammeId programme, int number, @Nullable String reason)
      implements ProgrammeCommand {}
}

package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;

/// What can be asked of a programme.
public sealed interface ProgrammeCommand extends Command {

  ProgrammeId programme();

  /// Enter the programme that an authority has adopted.
  ///
  /// @param accountsFor the documents its unit will account for at the end of the period
  record AdoptProgramme(
      CommandContext context,
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor)
      implements ProgrammeCommand {
    public AdoptProgramme {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }
}

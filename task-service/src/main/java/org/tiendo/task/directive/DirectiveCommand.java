package org.tiendo.task.directive;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What can be asked of a directive.
public sealed interface DirectiveCommand extends Command {

  DirectiveId directive();

  /// Enter a directive that an authority has signed.
  record IssueDirective(
      CommandContext context,
      DirectiveId directive,
      UnitId authority,
      String type,
      String number,
      String symbol,
      String title,
      LocalDate signedOn,
      Secrecy secrecy,
      List<Clause> clauses)
      implements DirectiveCommand {
    public IssueDirective {
      clauses = List.copyOf(clauses);
    }
  }
}

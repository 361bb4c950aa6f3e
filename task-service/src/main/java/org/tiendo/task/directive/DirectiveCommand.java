package org.tiendo.task.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections;
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
      List<Clause> clauses,
      Particulars particulars)
      implements DirectiveCommand {
    public IssueDirective {
      clauses = List.copyOf(clauses);
    }
  }

  /// Sort a clause (phân loại): it assigns work, or is for information. By the monitoring office it is a proposal.
  record MarkClause(
      CommandContext context,
      DirectiveId directive,
      String clause,
      boolean assignsWork,
      String reason)
      implements DirectiveCommand {}

  /// Add, change or remove clauses (sửa đổi, bổ sung).
  ///
  /// @param changed with their wording and sorting from now on
  /// @param removed their names
  /// @param basis the document by which it is done
  record AmendDirective(
      CommandContext context,
      DirectiveId directive,
      List<Clause> added,
      List<Clause> changed,
      Set<String> removed,
      String basis)
      implements DirectiveCommand {
    public AmendDirective {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      removed = Set.copyOf(removed);
    }
  }

  /// Let a directive have effect to a later day (gia hạn hiệu lực).
  record ExtendEffect(
      CommandContext context, DirectiveId directive, LocalDate effectTo, String basis)
      implements DirectiveCommand {}

  /// Put another directive in its place (thay thế).
  record ReplaceDirective(
      CommandContext context, DirectiveId directive, DirectiveId replacement, String basis)
      implements DirectiveCommand {}

  /// Take it back (bãi bỏ).
  record RevokeDirective(CommandContext context, DirectiveId directive, String basis)
      implements DirectiveCommand {}

  /// Mend what was mistyped (đính chính): `title`, `number`, `symbol`, `signedOn` or `clauses/<name>/text`.
  record CorrectDirectiveEntry(
      CommandContext context, DirectiveId directive, Corrections.Wanted wanted)
      implements DirectiveCommand {}

  /// Confirm a correction that another person made, or reject it.
  ///
  /// @param reason of a rejection; null confirms
  record DecideDirectiveCorrection(
      CommandContext context, DirectiveId directive, int number, @Nullable String reason)
      implements DirectiveCommand {}
}

package org.tiendo.task.directive;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.directive.DirectiveRule.AUTHORITY_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.CLAUSE_NAMES_UNIQUE;
import static org.tiendo.task.directive.DirectiveRule.EFFECT_RUNS_FORWARD;
import static org.tiendo.task.directive.DirectiveRule.HAS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_BY_ITS_AUTHORITY;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_ONCE;
import static org.tiendo.task.directive.DirectiveRule.NOT_FOUND;
import static org.tiendo.task.directive.DirectiveRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.directive.DirectiveRule.PARENT_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.directive.DirectiveRule.SIGNED_BEFORE_EFFECT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.directive.Directive.Known;
import org.tiendo.task.directive.Directive.NotIssued;
import org.tiendo.task.directive.DirectiveCommand.AmendDirective;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.DecideDirectiveCorrection;
import org.tiendo.task.directive.DirectiveCommand.ExtendEffect;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.DirectiveCommand.MarkClause;
import org.tiendo.task.directive.DirectiveCommand.ReplaceDirective;
import org.tiendo.task.directive.DirectiveCommand.RevokeDirective;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on directives.
///
/// @param isolated whether the installation may hold secret documents
public record DirectiveDecider(boolean isolated) {

  public Decision<DirectiveEvent> decide(
      DirectiveCommand command, Directive state, DirectiveReferences references) {
    return switch (state) {
      case NotIssued _ ->
          command instanceof IssueDirective c ? issue(c, references) : refuse(NOT_FOUND);
      case Known _ when command instanceof IssueDirective -> refuse(ISSUED_ONCE);
      case Known known when !references.exists(known.authority()) -> refuse(NOT_FOUND);
      case Known known -> known(command, known, references);
    };
  }

  private static Decision<DirectiveEvent> known(
      DirectiveCommand command, Known state, DirectiveReferences references) {
    return switch (command) {
      case IssueDirective _ -> refuse(ISSUED_ONCE);
      case MarkClause c -> ChangeDirectiveDecider.mark(c, state, references);
      case AmendDirective c -> ChangeDirectiveDecider.amend(c, state, references);
      case ExtendEffect c -> ChangeDirectiveDecider.extend(c, state, references);
      case ReplaceDirective c -> ChangeDirectiveDecider.replace(c, state, references);
      case RevokeDirective c -> ChangeDirectiveDecider.revoke(c, state, references);
      case CorrectDirectiveEntry c -> CorrectDirectiveDecider.correct(c, state, references);
      case DecideDirectiveCorrection c -> CorrectDirectiveDecider.decide(c, state, references);
    };
  }

  private Decision<DirectiveEvent> issue(IssueDirective c, DirectiveReferences references) {
    Numbering numbering = references.units().get(c.authority());
    if (numbering == null) return refuse(AUTHORITY_UNKNOWN, Map.of("unit", c.authority().value()));
    Optional<Authority.Grant> grant = references.issuing(c.authority());
    if (grant.isEmpty()) return refuse(ISSUED_BY_ITS_AUTHORITY);
    if (signedLate(c)) return refuse(SIGNED_BEFORE_EFFECT, Map.of("signedOn", "" + c.signedOn()));
    if (c.secrecy() != Secrecy.NONE && !isolated) return refuse(SECRECY_NEEDS_ISOLATION);
    if (c.clauses().isEmpty()) return refuse(HAS_CLAUSES);
    if (!namesUnique(c.clauses())) return refuse(CLAUSE_NAMES_UNIQUE);
    if (!effectRunsForward(c.particulars())) return refuse(EFFECT_RUNS_FORWARD);
    DirectiveId parent = c.particulars().parent();
    if (parent != null && !references.directives().containsKey(parent))
      return refuse(PARENT_UNKNOWN, Map.of("directive", parent.value()));
    Optional<String> period = numbering.periodOf(c.signedOn());
    if (period.isEmpty()) return refuse(NO_NUMBERING_PERIOD, Map.of("date", "" + c.signedOn()));
    return new Decision.Accepted<>(
        List.of(issued(c, period.get())),
        Set.of(claim(c.authority(), c.type(), period.get(), c.number())),
        NoteAuthority.of(c, grant.get()));
  }

  private static boolean signedLate(IssueDirective c) {
    return c.signedOn().isAfter(c.context().effectiveOn())
        || c.signedOn().isAfter(c.context().today());
  }

  private static boolean namesUnique(List<Clause> clauses) {
    return clauses.stream().map(Clause::clause).distinct().count() == clauses.size();
  }

  private static boolean effectRunsForward(Particulars p) {
    return p.effectFrom() == null || p.effectTo() == null || !p.effectTo().isBefore(p.effectFrom());
  }

  /// `01` and `1` are one number.
  static String claim(UnitId authority, String type, String period, String number) {
    String plain = number.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
    return "directive:" + authority + "/" + type + "/" + period + "/" + plain;
  }

  private static DirectiveIssued issued(IssueDirective c, String period) {
    return new DirectiveIssued(
        c.directive(),
        c.authority(),
        c.type(),
        c.number(),
        c.symbol(),
        period,
        c.title(),
        c.signedOn(),
        c.secrecy(),
        c.clauses(),
        c.particulars(),
        c.context().effectiveOn(),
        c.context().today());
  }
}

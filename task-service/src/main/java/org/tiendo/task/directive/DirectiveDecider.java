package org.tiendo.task.directive;

import static org.tiendo.contracts.kernel.Decision.acceptClaiming;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.directive.DirectiveRule.AUTHORITY_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.CLAUSE_NAMES_UNIQUE;
import static org.tiendo.task.directive.DirectiveRule.HAS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_BY_ITS_AUTHORITY;
import static org.tiendo.task.directive.DirectiveRule.ISSUED_ONCE;
import static org.tiendo.task.directive.DirectiveRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.directive.DirectiveRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.directive.DirectiveRule.SIGNED_BEFORE_EFFECT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.directive.Directive.Issued;
import org.tiendo.task.directive.Directive.NotIssued;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;

/// Decides on directives.
///
/// @param isolated whether the installation may hold secret documents
public record DirectiveDecider(boolean isolated) {

  public Decision<DirectiveEvent> decide(
      DirectiveCommand command, Directive state, DirectiveReferences references) {
    return switch (command) {
      case IssueDirective c ->
          switch (state) {
            case NotIssued _ -> issue(c, references);
            case Issued _ -> refuse(ISSUED_ONCE);
          };
    };
  }

  private Decision<DirectiveEvent> issue(IssueDirective c, DirectiveReferences references) {
    Numbering numbering = references.units().get(c.authority());
    if (numbering == null) return refuse(AUTHORITY_UNKNOWN, Map.of("unit", c.authority().value()));
    if (!mayIssue(c)) return refuse(ISSUED_BY_ITS_AUTHORITY);
    if (signedLate(c)) return refuse(SIGNED_BEFORE_EFFECT, Map.of("signedOn", "" + c.signedOn()));
    if (c.secrecy() != Secrecy.NONE && !isolated) return refuse(SECRECY_NEEDS_ISOLATION);
    if (c.clauses().isEmpty()) return refuse(HAS_CLAUSES);
    if (!namesUnique(c.clauses())) return refuse(CLAUSE_NAMES_UNIQUE);
    Optional<String> period = numbering.periodOf(c.signedOn());
    if (period.isEmpty()) return refuse(NO_NUMBERING_PERIOD, Map.of("date", "" + c.signedOn()));
    return acceptClaiming(Set.of(claim(c, period.get())), List.of(issued(c, period.get())));
  }

  private static boolean mayIssue(IssueDirective c) {
    Actor actor = c.context().actor();
    return actor.is(Role.ASSIGNING_AUTHORITY, c.authority()) || actor.is(Role.CLERK, c.authority());
  }

  private static boolean signedLate(IssueDirective c) {
    return c.signedOn().isAfter(c.context().effectiveOn())
        || c.signedOn().isAfter(c.context().today());
  }

  private static boolean namesUnique(List<Clause> clauses) {
    return clauses.stream().map(Clause::clause).distinct().count() == clauses.size();
  }

  /// `01` and `1` are one number.
  private static String claim(IssueDirective c, String period) {
    String number = c.number().replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
    return "directive:" + c.authority() + "/" + c.type() + "/" + period + "/" + number;
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
        c.clauses());
  }
}

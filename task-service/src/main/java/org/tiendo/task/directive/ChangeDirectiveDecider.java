package org.tiendo.task.directive;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.directive.DirectiveRule.AMENDMENT_FITS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.CHANGED_BY_ISSUER_OR_SUPERIOR;
import static org.tiendo.task.directive.DirectiveRule.CHANGES_IN_ORDER;
import static org.tiendo.task.directive.DirectiveRule.CLAUSE_UNKNOWN;
import static org.tiendo.task.directive.DirectiveRule.EFFECT_EXTENDED_FORWARD;
import static org.tiendo.task.directive.DirectiveRule.HAS_CLAUSES;
import static org.tiendo.task.directive.DirectiveRule.IN_FORCE;
import static org.tiendo.task.directive.DirectiveRule.MARKED_BY_ISSUER;
import static org.tiendo.task.directive.DirectiveRule.REPLACEMENT_FROM_ISSUER_OR_SUPERIOR;
import static org.tiendo.task.directive.DirectiveRule.REPLACEMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.directive.Directive.Entry;
import org.tiendo.task.directive.Directive.Issued;
import org.tiendo.task.directive.Directive.Known;
import org.tiendo.task.directive.DirectiveCommand.AmendDirective;
import org.tiendo.task.directive.DirectiveCommand.ExtendEffect;
import org.tiendo.task.directive.DirectiveCommand.MarkClause;
import org.tiendo.task.directive.DirectiveCommand.ReplaceDirective;
import org.tiendo.task.directive.DirectiveCommand.RevokeDirective;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarkProposed;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarked;
import org.tiendo.task.directive.DirectiveEvent.DirectiveAmended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEffectExtended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveReplaced;
import org.tiendo.task.directive.DirectiveEvent.DirectiveRevoked;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on what becomes of a directive that was issued.
final class ChangeDirectiveDecider {

  private ChangeDirectiveDecider() {}

  static Decision<DirectiveEvent> mark(MarkClause c, Known state, DirectiveReferences known) {
    Optional<Authority.Grant> grant = known.issuing(state.authority());
    boolean proposes = c.context().actor().has(Role.MONITORING_OFFICE);
    if (grant.isEmpty() && !proposes) return refuse(MARKED_BY_ISSUER);
    Optional<Refusal> refusal = timely(c, state);
    if (refusal.isPresent()) return new Decision.Refused<>(refusal.get());
    Clause clause = state.entry().clauses().get(c.clause());
    if (clause == null) return refuse(CLAUSE_UNKNOWN, Map.of("clause", c.clause()));
    if (clause.assignsWork() == c.assignsWork()) return accept();
    if (grant.isEmpty()) {
      return accept(new ClauseMarkProposed(c.directive(), c.clause(), c.assignsWork(), c.reason()));
    }
    return accepted(
        c,
        grant.get(),
        new ClauseMarked(
            c.directive(), c.context().effectiveOn(), c.clause(), c.assignsWork(), c.reason()));
  }

  static Decision<DirectiveEvent> amend(AmendDirective c, Known state, DirectiveReferences known) {
    return change(c, state, known, (date, by) -> amended(c, state.entry(), date, by));
  }

  private static Decision<DirectiveEvent> amended(
      AmendDirective c, Entry entry, LocalDate date, UnitId by) {
    Set<String> present = entry.clauses().keySet();
    List<String> named =
        Stream.of(
                c.added().stream().map(Clause::clause),
                c.changed().stream().map(Clause::clause),
                c.removed().stream())
            .flatMap(names -> names)
            .toList();
    boolean fits =
        !named.isEmpty()
            && new HashSet<>(named).size() == named.size()
            && c.added().stream().map(Clause::clause).noneMatch(present::contains)
            && c.changed().stream().map(Clause::clause).allMatch(present::contains)
            && present.containsAll(c.removed());
    if (!fits) return refuse(AMENDMENT_FITS_CLAUSES);
    if (c.added().isEmpty() && c.removed().size() == present.size()) return refuse(HAS_CLAUSES);
    return accept(
        new DirectiveAmended(
            c.directive(),
            date,
            by,
            c.added(),
            c.changed(),
            c.removed().stream().sorted().toList(),
            c.basis()));
  }

  static Decision<DirectiveEvent> extend(ExtendEffect c, Known state, DirectiveReferences known) {
    LocalDate last = state.entry().effectTo();
    return change(
        c,
        state,
        known,
        (date, by) ->
            last == null || !c.effectTo().isAfter(last)
                ? refuse(EFFECT_EXTENDED_FORWARD)
                : accept(
                    new DirectiveEffectExtended(c.directive(), date, by, c.effectTo(), c.basis())));
  }

  static Decision<DirectiveEvent> replace(
      ReplaceDirective c, Known state, DirectiveReferences known) {
    return change(
        c,
        state,
        known,
        (date, by) -> {
          UnitId issuer = known.directives().get(c.replacement());
          if (issuer == null || c.replacement().equals(c.directive()))
            return refuse(REPLACEMENT_UNKNOWN, Map.of("directive", c.replacement().value()));
          return known.isOrIsAbove(issuer, state.authority())
              ? accept(new DirectiveReplaced(c.directive(), date, by, c.replacement(), c.basis()))
              : refuse(REPLACEMENT_FROM_ISSUER_OR_SUPERIOR);
        });
  }

  static Decision<DirectiveEvent> revoke(
      RevokeDirective c, Known state, DirectiveReferences known) {
    return change(
        c,
        state,
        known,
        (date, by) -> accept(new DirectiveRevoked(c.directive(), date, by, c.basis())));
  }

  /// What only the issuer or a superior authority does, and only while the directive is in force.
  private static Decision<DirectiveEvent> change(
      DirectiveCommand c,
      Known state,
      DirectiveReferences known,
      BiFunction<LocalDate, UnitId, Decision<DirectiveEvent>> decide) {
    Optional<Authority.Grant> grant = known.changing(state.authority());
    if (grant.isEmpty()) return refuse(CHANGED_BY_ISSUER_OR_SUPERIOR);
    Optional<Refusal> refusal = timely(c, state);
    if (refusal.isPresent()) return new Decision.Refused<>(refusal.get());
    return switch (decide.apply(c.context().effectiveOn(), grant.get().unit())) {
      case Decision.Refused<DirectiveEvent> refused -> refused;
      case Decision.Accepted<DirectiveEvent> accepted ->
          accepted(c, grant.get(), accepted.events().getFirst());
    };
  }

  private static Optional<Refusal> timely(DirectiveCommand c, Known state) {
    if (!(state instanceof Issued)) return Optional.of(new Refusal(IN_FORCE, Map.of()));
    LocalDate last = state.entry().on();
    return last != null && c.context().effectiveOn().isBefore(last)
        ? Optional.of(new Refusal(CHANGES_IN_ORDER, Map.of("last", "" + last)))
        : Optional.empty();
  }

  private static Decision<DirectiveEvent> accepted(
      DirectiveCommand c, Authority.Grant grant, DirectiveEvent event) {
    return Decision.acceptWith(NoteAuthority.of(c, grant), List.of(event));
  }
}

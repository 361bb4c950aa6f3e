package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued.Clause;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// A directive as its history makes it on a date.
///
/// @param directive with the clauses, the sorting, the title and the effect that it has then
/// @param endedOn first day without it; null while it stands
/// @param replacement what stands in its place, if it was replaced
public record DirectiveStanding(
    Dated<DirectiveIssued> directive,
    @Nullable LocalDate endedOn,
    @Nullable DirectiveId replacement) {

  /// @param directive known on the date
  static DirectiveStanding of(
      Chronicle<DirectiveIssued, PublishedDirectiveEvent> directive, LocalDate asOf) {
    return directive.derived(
        DirectiveStanding.class,
        asOf,
        events -> {
          Fold fold = new Fold(directive.event());
          events.forEach(fold::take);
          return fold.standing(directive.first());
        });
  }

  /// Whether clauses still assign work: one that was revoked or replaced assigns none.
  public boolean stands() {
    return endedOn == null;
  }

  private static final class Fold {
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Corrections corrections = new Corrections();
    private @Nullable LocalDate effectTo;
    private @Nullable LocalDate endedOn;
    private @Nullable DirectiveId replacement;

    Fold(DirectiveIssued issued) {
      issued.clauses().forEach(clause -> clauses.put(clause.clause(), clause));
      effectTo = issued.effectTo();
    }

    void take(Dated<PublishedDirectiveEvent> dated) {
      switch (dated.event()) {
        case DirectiveIssued _, PublishedDirectiveEvent.ClauseMarkProposed _ -> {}
        case PublishedDirectiveEvent.ClauseMarked e ->
            clauses.computeIfPresent(
                e.clause(), (name, c) -> new Clause(name, c.text(), e.assignsWork()));
        case PublishedDirectiveEvent.DirectiveAmended e -> {
          e.removed().forEach(clauses::remove);
          e.changed().forEach(c -> clauses.put(c.clause(), c));
          e.added().forEach(c -> clauses.put(c.clause(), c));
        }
        case PublishedDirectiveEvent.DirectiveEffectExtended e -> effectTo = e.effectTo();
        case PublishedDirectiveEvent.DirectiveReplaced e -> {
          endedOn = dated.on();
          replacement = e.replacement();
        }
        case PublishedDirectiveEvent.DirectiveRevoked _ -> endedOn = dated.on();
        case PublishedDirectiveEvent.DirectiveEntryCorrected e ->
            corrections.entered(e.correction());
        case PublishedDirectiveEvent.DirectiveCorrectionConfirmed e ->
            corrections.confirmed(e.number());
        case PublishedDirectiveEvent.DirectiveCorrectionRejected e ->
            corrections.rejected(e.number());
      }
    }

    DirectiveStanding standing(Dated<DirectiveIssued> first) {
      DirectiveIssued e = first.event();
      DirectiveIssued now =
          new DirectiveIssued(
              e.directive(),
              e.authority(),
              e.type(),
              corrections.value("number", e.number()),
              corrections.value("symbol", e.symbol()),
              e.numberingPeriod(),
              corrections.value("title", e.title()),
              e.signedOn(),
              e.secrecy(),
              List.copyOf(clauses.values()),
              e.signature(),
              e.effectFrom(),
              effectTo,
              e.term(),
              e.parent());
      return new DirectiveStanding(new Dated<>(first.at(), now), endedOn, replacement);
    }
  }
}

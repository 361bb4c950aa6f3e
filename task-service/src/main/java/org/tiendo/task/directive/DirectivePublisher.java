package org.tiendo.task.directive;

import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarkProposed;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarked;
import org.tiendo.task.directive.DirectiveEvent.DirectiveAmended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionConfirmed;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionRejected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEffectExtended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEntryCorrected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;
import org.tiendo.task.directive.DirectiveEvent.DirectiveReplaced;
import org.tiendo.task.directive.DirectiveEvent.DirectiveRevoked;

/// What other services see of a directive.
public final class DirectivePublisher {

  private DirectivePublisher() {}

  public static Optional<PublishedEvent> publish(DirectiveEvent event) {
    return Optional.of(published(event));
  }

  private static PublishedDirectiveEvent published(DirectiveEvent event) {
    return switch (event) {
      case DirectiveIssued e -> issued(e);
      case ClauseMarkProposed e ->
          new PublishedDirectiveEvent.ClauseMarkProposed(
              e.directive(), e.clause(), e.assignsWork(), e.reason());
      case ClauseMarked e ->
          new PublishedDirectiveEvent.ClauseMarked(
              e.directive(), e.clause(), e.assignsWork(), e.reason());
      case DirectiveAmended e ->
          new PublishedDirectiveEvent.DirectiveAmended(
              e.directive(),
              e.by(),
              clauses(e.added()),
              clauses(e.changed()),
              e.removed(),
              e.basis());
      case DirectiveEffectExtended e ->
          new PublishedDirectiveEvent.DirectiveEffectExtended(
              e.directive(), e.by(), e.effectTo(), e.basis());
      case DirectiveReplaced e ->
          new PublishedDirectiveEvent.DirectiveReplaced(
              e.directive(), e.by(), e.replacement(), e.basis());
      case DirectiveRevoked e ->
          new PublishedDirectiveEvent.DirectiveRevoked(e.directive(), e.by(), e.basis());
      case DirectiveEntryCorrected e ->
          new PublishedDirectiveEvent.DirectiveEntryCorrected(e.directive(), e.correction());
      case DirectiveCorrectionConfirmed e ->
          new PublishedDirectiveEvent.DirectiveCorrectionConfirmed(e.directive(), e.number());
      case DirectiveCorrectionRejected e ->
          new PublishedDirectiveEvent.DirectiveCorrectionRejected(
              e.directive(), e.number(), e.reason());
    };
  }

  private static PublishedDirectiveEvent issued(DirectiveIssued e) {
    Particulars particulars = e.particulars() == null ? Particulars.NONE : e.particulars();
    return new PublishedDirectiveEvent.DirectiveIssued(
        e.directive(),
        e.authority(),
        e.type(),
        e.number(),
        e.symbol(),
        e.numberingPeriod(),
        e.title(),
        e.signedOn(),
        e.secrecy(),
        clauses(e.clauses()),
        particulars.signature(),
        particulars.effectFrom(),
        particulars.effectTo(),
        particulars.term(),
        particulars.parent());
  }

  private static List<PublishedDirectiveEvent.DirectiveIssued.Clause> clauses(
      List<Clause> clauses) {
    return clauses.stream()
        .map(c ->
            new PublishedDirectiveEvent.DirectiveIssued.Clause(
                c.clause(), c.text(), c.assignsWork()))
        .toList();
  }
}

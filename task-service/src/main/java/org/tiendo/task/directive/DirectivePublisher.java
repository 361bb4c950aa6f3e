package org.tiendo.task.directive;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;

/// What other services see of a directive.
public final class DirectivePublisher {

  private DirectivePublisher() {}

  public static Optional<PublishedEvent> publish(DirectiveEvent event) {
    return switch (event) {
      case DirectiveIssued e ->
          Optional.of(
              new PublishedDirectiveEvent.DirectiveIssued(
                  e.directive(),
                  e.authority(),
                  e.type(),
                  e.number(),
                  e.symbol(),
                  e.numberingPeriod(),
                  e.title(),
                  e.signedOn(),
                  e.secrecy(),
                  e.clauses().stream().map(DirectivePublisher::clause).toList(),
                  null,
                  null,
                  null,
                  null,
                  null));
    };
  }

  private static PublishedDirectiveEvent.DirectiveIssued.Clause clause(Clause clause) {
    return new PublishedDirectiveEvent.DirectiveIssued.Clause(
        clause.clause(), clause.text(), clause.assignsWork());
  }
}

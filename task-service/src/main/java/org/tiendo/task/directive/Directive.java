package org.tiendo.task.directive;

import java.util.Map;
import java.util.stream.Collectors;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;

/// A directive (văn bản giao nhiệm vụ): a resolution, conclusion, decision or letter that may assign work.
public sealed interface Directive {

  record NotIssued() implements Directive {}

  /// @param assignsWork by the name of each clause, whether an item must come of it
  record Issued(Map<String, Boolean> assignsWork) implements Directive {
    public Issued {
      assignsWork = Map.copyOf(assignsWork);
    }
  }

  static Directive evolve(Directive state, DirectiveEvent event) {
    return switch (event) {
      case DirectiveIssued e ->
          new Issued(
              e.clauses().stream().collect(Collectors.toMap(Clause::clause, Clause::assignsWork)));
    };
  }
}

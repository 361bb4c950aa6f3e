package org.tiendo.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.reporting.register.Dated;

/// Progress of a directive: the classes of its distinct items, and how many of its assigning clauses have an item at all.
public record DirectiveProgress(
    Dated<DirectiveIssued> directive, ClassCounts classes, Figure coverage, List<Item> items) {

  public static DirectiveProgress of(Dated<DirectiveIssued> directive, AsOf asOf) {
    DirectiveIssued issued = directive.event();
    List<Item> items = asOf.items(item -> item.carriesOut(issued.directive()));
    List<ClauseRef> assigning =
        issued.clauses().stream()
            .filter(DirectiveIssued.Clause::assignsWork)
            .map(clause -> new ClauseRef(issued.directive(), clause.clause()))
            .distinct()
            .toList();
    long covered =
        assigning.stream()
            .filter(clause -> items.stream().anyMatch(i -> i.sources().contains(clause)))
            .count();
    Figure all = Figure.count("clause-coverage", items);
    List<String> events = new ArrayList<>(List.of(directive.at().ref()));
    events.addAll(all.events());
    return new DirectiveProgress(
        directive,
        ClassCounts.of(items),
        new Figure(
            "clause-coverage", (int) covered, assigning.size(), all.items(), all.items(), events),
        items);
  }
}

package org.tiendo.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.reporting.register.Dated;

/// Progress of a directive: the classes of its distinct items, and how many of the clauses that assign work on the date have
/// an item at all. An item that was withdrawn covers nothing; one that was merged goes on as another and does.
public record DirectiveProgress(
    Dated<DirectiveIssued> directive, ClassCounts classes, Figure coverage, List<Item> items) {

  /// @param directive as it stands on the date
  public static DirectiveProgress of(Dated<DirectiveIssued> directive, AsOf asOf) {
    DirectiveIssued issued = directive.event();
    List<Item> items = asOf.items(issued.directive());
    List<Item> covering =
        items.stream().filter(item -> item.itemClass() != ItemClass.WITHDRAWN).toList();
    List<ClauseRef> assigning =
        issued.clauses().stream()
            .filter(DirectiveIssued.Clause::assignsWork)
            .map(clause -> new ClauseRef(issued.directive(), clause.clause()))
            .distinct()
            .toList();
    long covered =
        assigning.stream()
            .filter(clause -> covering.stream().anyMatch(i -> i.sources().contains(clause)))
            .count();
    Figure all = Figure.count("clause-coverage", covering);
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

package org.tiendo.reporting.pages;

import java.util.List;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.Figure;

/// A directive in a table.
record DirectiveRow(
    DirectiveIssued directive, ClassCounts classes, Figure coverage, List<Bar.Part> bar) {

  static List<DirectiveRow> of(AsOf asOf) {
    return asOf.directives().stream()
        .map(d -> DirectiveProgress.of(d, asOf))
        .map(p ->
            new DirectiveRow(p.directive().event(), p.classes(), p.coverage(), Bar.of(p.classes())))
        .toList();
  }
}

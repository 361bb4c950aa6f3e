package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.search.Searched;
import org.tiendo.reporting.search.Terms;

/// Directives and how far they are carried out.
@RestController
@Admits(Admission.READERS)
class DirectiveApi {

  private final QueryDesk desk;

  DirectiveApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// @param q words to search for
  @GetMapping("/api/directives")
  Answer<List<DirectiveView>> directives(
      @RequestParam @Nullable String q, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    Searched searched = new Searched(Terms.of(q), query.asOf());
    return Answer.of(
        query,
        searched
            .best(
                query.asOf().directives(),
                directive -> searched.score(directive.event()),
                query.texts().order(directive -> directive.event().title()))
            .stream()
            .map(d -> view(d, query, false))
            .toList());
  }

  @GetMapping("/api/directives/{id}")
  Answer<DirectiveView> directive(@PathVariable String id, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query
            .directive(id)
            .map(d -> view(d, query, true))
            .orElseThrow(() -> QueryProblem.unknown("directive", id)));
  }

  private static DirectiveView view(Dated<DirectiveIssued> directive, Query query, boolean whole) {
    DirectiveProgress progress = DirectiveProgress.of(directive, query.asOf());
    DirectiveIssued issued = directive.event();
    return new DirectiveView(
        issued.directive().value(),
        issued.type(),
        issued.number(),
        issued.symbol(),
        issued.title(),
        issued.signedOn(),
        UnitView.of(issued.authority(), query),
        progress.classes(),
        progress.coverage(),
        whole ? issued.clauses() : null,
        whole ? ItemView.of(progress.items(), query) : null);
  }

  /// @param clauseCoverage assigning clauses with an item, out of all assigning clauses
  /// @param clauses only of a single directive, like `items`
  record DirectiveView(
      String id,
      String type,
      String number,
      String symbol,
      String title,
      LocalDate signedOn,
      UnitView authority,
      ClassCounts classes,
      Figure clauseCoverage,
      @Nullable List<DirectiveIssued.Clause> clauses,
      @Nullable List<ItemView> items) {}
}

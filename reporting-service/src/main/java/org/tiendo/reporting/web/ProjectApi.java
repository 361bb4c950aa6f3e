package org.tiendo.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.ItemsWanted;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;

/// Work items: all that fit a filter, or one with its history.
@RestController
@Admits(Admission.READERS)
class ProjectApi {

  private final QueryDesk desk;

  ProjectApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/projects")
  Answer<ProjectList> projects(
      @ParameterObject ItemsWanted wanted,
      @RequestParam(name = "class") @Nullable String itemClass,
      @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    List<Item> items = wanted.of(itemClass, query);
    return Answer.of(query, new ProjectList(ClassCounts.of(items), ItemView.of(items, query)));
  }

  @GetMapping("/api/projects/{id}")
  Answer<ProjectView> project(@PathVariable String id, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query.general(),
        query
            .asOf()
            .item(id)
            .map(item -> ProjectView.of(item, query))
            .orElseThrow(() -> QueryProblem.unknown("project", id)));
  }

  /// @param classes of the items listed; their total is the number of items
  record ProjectList(ClassCounts classes, List<ItemView> items) {}
}

package org.tiendo.reporting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.query.Asked;
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
      @RequestParam @Nullable String programme,
      @RequestParam @Nullable String directive,
      @RequestParam @Nullable String lead,
      @RequestParam(name = "class") @Nullable String itemClass,
      @ParameterObject Asked asked) {
    Predicate<Item> wanted =
        item ->
            (lead == null || item.lead().value().equals(lead))
                && (programme == null
                    || item.memberships().stream()
                        .anyMatch(m -> m.programme().value().equals(programme)))
                && (directive == null
                    || item.sources().stream()
                        .anyMatch(s -> s.directive().value().equals(directive)));
    Predicate<Item> ofClass = ofClass(itemClass);
    Query query = desk.open(asked);
    List<Item> items = query.asOf().items(wanted.and(ofClass));
    return Answer.of(query, new ProjectList(ClassCounts.of(items), ItemView.of(items, query)));
  }

  @GetMapping("/api/projects/{id}")
  Answer<ProjectView> project(@PathVariable String id, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query.general(),
        query.asOf().items(item -> item.id().equals("project:" + id)).stream()
            .findFirst()
            .map(item -> ProjectView.of(item, query))
            .orElseThrow(() -> QueryProblem.unknown("project", id)));
  }

  private static Predicate<Item> ofClass(@Nullable String text) {
    if (text == null) {
      return _ -> true;
    }
    String name = text.toUpperCase(Locale.ROOT);
    ItemClass wanted =
        Arrays.stream(ItemClass.values())
            .filter(c -> c.name().equals(name))
            .findAny()
            .orElseThrow(() -> QueryProblem.badValue("class", classes()));
    return item -> item.itemClass() == wanted;
  }

  private static String classes() {
    return Arrays.stream(ItemClass.values()).map(Enum::name).collect(Collectors.joining(" "));
  }

  /// @param classes of the items listed; their total is the number of items
  record ProjectList(ClassCounts classes, List<ItemView> items) {}
}

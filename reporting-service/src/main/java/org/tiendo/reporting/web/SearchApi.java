package org.tiendo.reporting.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.search.Found;
import org.tiendo.reporting.search.Terms;

/// Search over everything that exists for the person on a date.
@RestController
@Admits(Admission.READERS)
class SearchApi {

  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|1\\d\\d|200");

  private final QueryDesk desk;

  SearchApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// @param q words, each of which must begin a word of what is found; marks need not be written
  /// @param limit most hits of each kind, 1 to 200
  @GetMapping("/api/search")
  Answer<FoundView> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "20") String limit,
      @ParameterObject Asked asked) {
    if (!LIMIT.matcher(limit).matches()) {
      throw QueryProblem.badValue("limit", "1 to 200");
    }
    Query query = desk.open(asked);
    Found found = Found.of(Terms.of(q), query.asOf(), query.texts(), Integer.parseInt(limit));
    return Answer.of(query, new FoundView(found.total(), found.groups()));
  }

  /// @param total of all kinds
  record FoundView(int total, List<Found.Group> groups) {}
}

package org.tiendo.reporting.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.search.Searched;
import org.tiendo.reporting.search.Terms;

/// Which issued documents are asked for, as it was written; what is not given restricts nothing.
///
/// @param authority id of a unit
/// @param type code of a document type
/// @param from first day of issue
/// @param to last day of issue
/// @param q words to search for
public record DocumentsWanted(
    @Nullable String authority,
    @Nullable String type,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q) {

  /// In the order of the register, or the best first if words are searched for.
  ///
  /// @throws QueryProblem if a day is none
  public List<Dated<DocumentIssued>> of(Query query) {
    return best(fitting(query).toList(), query);
  }

  /// The latest first, or the best first if words are searched for.
  ///
  /// @throws QueryProblem if a day is none
  public List<Dated<DocumentIssued>> latest(Query query) {
    return best(
        fitting(query)
            .sorted(
                Comparator.comparing((Dated<DocumentIssued> d) -> d.event().issuedOn()).reversed())
            .toList(),
        query);
  }

  private Stream<Dated<DocumentIssued>> fitting(Query query) {
    LocalDate first = from == null ? LocalDate.MIN : QueryDesk.date("from", from);
    LocalDate last = to == null ? LocalDate.MAX : QueryDesk.date("to", to);
    return query.asOf().documents(first, last).stream()
        .filter(d -> authority == null || d.event().authority().value().equals(authority))
        .filter(d -> type == null || d.event().type().equals(type));
  }

  private List<Dated<DocumentIssued>> best(List<Dated<DocumentIssued>> fitting, Query query) {
    Searched searched = new Searched(Terms.of(q), query.asOf());
    return searched.best(
        fitting,
        document -> searched.score(document.event()),
        query.texts().order(document -> document.event().title()));
  }
}

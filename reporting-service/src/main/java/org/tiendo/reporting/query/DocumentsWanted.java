package org.tiendo.reporting.query;

import java.time.LocalDate;
import java.util.List;
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
    LocalDate first = from == null ? LocalDate.MIN : QueryDesk.date("from", from);
    LocalDate last = to == null ? LocalDate.MAX : QueryDesk.date("to", to);
    Searched searched = new Searched(Terms.of(q), query.asOf());
    return searched.best(
        query.asOf().documents(first, last).stream()
            .filter(d -> authority == null || d.event().authority().value().equals(authority))
            .filter(d -> type == null || d.event().type().equals(type))
            .toList(),
        document -> searched.score(document.event()),
        query.texts().order(document -> document.event().title()));
  }
}

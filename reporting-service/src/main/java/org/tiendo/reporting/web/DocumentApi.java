package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.DocumentsWanted;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;

/// Issued documents, listed and counted by authority and type.
@RestController
@Admits(Admission.READERS)
class DocumentApi {

  private final QueryDesk desk;

  DocumentApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/documents")
  Answer<DocumentList> documents(
      @ParameterObject DocumentsWanted wanted, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    List<Dated<DocumentIssued>> found = wanted.of(query);
    Map<String, Map<String, Long>> counts =
        found.stream()
            .map(Dated::event)
            .collect(
                Collectors.groupingBy(
                    d -> d.authority().value(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        DocumentIssued::type, TreeMap::new, Collectors.counting())));
    return Answer.of(
        query,
        new DocumentList(found.size(), counts, found.stream().map(d -> view(d, query)).toList()));
  }

  private static DocumentView view(Dated<DocumentIssued> document, Query query) {
    DocumentIssued issued = document.event();
    return new DocumentView(
        issued.document().value(),
        UnitView.of(issued.authority(), query),
        issued.type(),
        issued.number(),
        issued.symbol(),
        issued.title(),
        issued.issuedOn(),
        issued.effectFrom(),
        issued.effectTo(),
        UnitView.of(issued.advisedBy(), query),
        issued.producedBy().stream().map(ProjectId::value).toList(),
        document.at().ref());
  }

  /// @param counts number of documents by authority, then by type
  record DocumentList(
      int total, Map<String, Map<String, Long>> counts, List<DocumentView> documents) {}

  /// @param producedBy items it came of
  record DocumentView(
      String id,
      UnitView authority,
      String type,
      String number,
      String symbol,
      String title,
      LocalDate issuedOn,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      List<UnitView> advisedBy,
      List<String> producedBy,
      String event) {}
}

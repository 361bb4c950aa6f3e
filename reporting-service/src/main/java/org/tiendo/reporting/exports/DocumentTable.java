package org.tiendo.reporting.exports;

import java.util.List;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;

/// Issued documents, one a row.
final class DocumentTable {

  private DocumentTable() {}

  static Extract of(List<Dated<DocumentIssued>> documents, Query query) {
    Texts texts = query.texts();
    return new Table<Dated<DocumentIssued>>("documents", query)
        .text("id", d -> d.event().document().value())
        .unit("authority", d -> d.event().authority())
        .text("type", d -> d.event().type())
        .text("typeName", d -> texts.sayOr("document", d.event().type(), "document.other"))
        .text("number", d -> d.event().number())
        .text("symbol", d -> d.event().symbol())
        .text("title", d -> d.event().title())
        .day("issuedOn", d -> d.event().issuedOn())
        .day("effectFrom", d -> d.event().effectFrom())
        .day("effectTo", d -> d.event().effectTo())
        .text("secrecy", d -> d.event().secrecy().name())
        .many("advisedBy", d -> d.event().advisedBy().stream().map(UnitId::value).toList())
        .text("advisedByName", d -> texts.names(d.event().advisedBy(), query.asOf().units()))
        .many("producedBy", d -> d.event().producedBy().stream().map(ProjectId::value).toList())
        .text("event", d -> d.at().ref())
        .extract(documents.stream());
  }
}

package org.tiendo.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `documents.csv`: what authorities issued on the advice of units.
final class DocumentRows {

  private DocumentRows() {}

  static List<Step> steps(Tables tables) {
    Map<String, Row> documents = tables.byKey(Tables.DOCUMENTS, "key");
    return documents.entrySet().stream().map(e -> step(e.getKey(), e.getValue())).toList();
  }

  private static Step step(String key, Row row) {
    Draft draft = new Draft(row);
    DirectiveRows.numbered(draft, row);
    draft
        .set("issuedOn", row.date("issuedOn").toString())
        .set("effectFrom", row.optionalDate("effectFrom"))
        .set("effectTo", row.optionalDate("effectTo"))
        .ids("advisedBy", "advisedBy", Kind.UNIT, row.list("advisedBy"))
        .ids("producedBy", "producedBy", Kind.PROJECT, row.list("producedBy"));
    if (row.date("issuedOn").isAfter(row.date("on"))) {
      row.wrong("issuedOn", "lies after the date in column on");
    }
    Optional<LocalDate> from = row.optionalDate("effectFrom");
    if (row.optionalDate("effectTo")
        .filter(to -> from.isEmpty() || to.isBefore(from.get()))
        .isPresent()) {
      row.wrong("effectTo", "needs an effectFrom that is not after it");
    }
    return draft.step(Kind.DOCUMENT, key, row.plain("authority"), "");
  }
}

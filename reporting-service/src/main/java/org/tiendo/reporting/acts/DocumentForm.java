package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.text.Texts;

/// Enter an issued document in the register of the clerk's own authority (văn bản ban hành).
final class DocumentForm {

  static final String NAME = "document";

  private static final String ON = "effectiveOn";
  private static final String PRODUCED_BY = "producedBy";
  private static final String ADVISED_BY = "advisedBy";
  private static final List<String> TEXTS = List.of("type", "number", "symbol", "title");

  private static final Map<String, String> FIELDS_OF_RULES =
      Map.of(
          "claim-taken",
          "number",
          "document-issued-before-recorded",
          "issuedOn",
          "document-numbering-period-missing",
          "issuedOn",
          "document-effect-period-ordered",
          "effectTo",
          "document-producer-unknown",
          PRODUCED_BY,
          "document-producer-accepted",
          PRODUCED_BY,
          "document-unit-unknown",
          ADVISED_BY,
          "effective-in-future",
          ON);

  private DocumentForm() {}

  static boolean isOffered(Actor actor) {
    return actor.has(Role.CLERK);
  }

  static Map<String, String> fieldsOfRules() {
    return FIELDS_OF_RULES;
  }

  static List<Field> fields(Query query) {
    Texts texts = query.texts();
    AsOf asOf = query.asOf();
    return List.of(
        required("type", Field.Kind.CHOICE)
            .of(
                texts.codes("document.types").stream()
                    .map(type -> new Field.Option(type, texts.say("document." + type)))
                    .toList()),
        required("number", Field.Kind.TEXT),
        required("symbol", Field.Kind.TEXT),
        required("title", Field.Kind.AREA),
        required("issuedOn", Field.Kind.DATE).with(asOf.date().toString()),
        optional("effectFrom", Field.Kind.DATE),
        optional("effectTo", Field.Kind.DATE),
        optional(ADVISED_BY, Field.Kind.SEVERAL).of(units(query)),
        optional(PRODUCED_BY, Field.Kind.SEVERAL).of(items(asOf)),
        required(ON, Field.Kind.DATE).with(asOf.date().toString()));
  }

  private static List<Field.Option> units(Query query) {
    var units = query.asOf().units();
    return units.keySet().stream()
        .map(unit -> new Field.Option(unit.value(), query.texts().name(unit, units)))
        .toList();
  }

  /// Items that have been accepted and so may be issued.
  private static List<Field.Option> items(AsOf asOf) {
    return asOf.register().projects().stream()
        .filter(item -> item.assigned().knownOn(asOf.date()))
        .filter(item -> Stage.of(item, asOf.date()) == Stage.ACCEPTED)
        .map(ProjectSection::assigned)
        .map(Dated::event)
        .map(assigned -> option(assigned))
        .toList();
  }

  private static Field.Option option(ProjectAssigned assigned) {
    return new Field.Option(assigned.project().value(), assigned.title());
  }

  static Sending sending(UnitId authority, Entries entries) {
    Sending sending =
        Sending.of("task", "RecordIssuedDocument").with("authority", authority.value());
    for (String field : TEXTS) {
      sending = sending.with(field, entries.required(field));
    }
    return sending
        .with("issuedOn", entries.requiredDate("issuedOn"))
        .with("effectFrom", entries.date("effectFrom"))
        .with("effectTo", entries.date("effectTo"))
        .with(ADVISED_BY, entries.all(ADVISED_BY))
        .with(PRODUCED_BY, entries.all(PRODUCED_BY))
        .with(ON, entries.requiredDate(ON));
  }
}

package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.text.Texts;

/// Issued documents (văn bản ban hành) and the numbers they bear.
final class DocumentSheets {

  private static final Predicate<Case> CLERK = at -> at.isNew() && at.isAnywhere(Role.CLERK);
  private static final Predicate<Case> OWN =
      at -> at.document().filter(d -> at.may(d.authority(), Role.CLERK)).isPresent();
  private static final Input<Case> DOCUMENT = Sheets.about("document");
  private static final Input<Case> SERIES =
      Input.in(
          "type",
          (at, t) ->
              numbering(at).filter(Numbering::hasOneSeries).findFirst().isPresent()
                  ? required("type", Kind.HIDDEN).with("*")
                  : required("type", Kind.CHOICE).of(Options.documentTypes(t)));
  private static final Input<Case> PERIOD =
      Input.in(
              "numberingPeriod",
              (at, _) ->
                  required("numberingPeriod", Kind.TEXT)
                      .with(
                          numbering(at)
                              .flatMap(n -> n.periodOf(at.query().asOf().date()).stream())
                              .findFirst()
                              .orElse("")))
          .refusedBy("series-of-its-period");

  static final List<Sheet> ALL =
      Stream.of(
              List.of(
                  Sheet.of(
                      Area.DOCUMENTS,
                      "document",
                      "RecordIssuedDocument",
                      CLERK,
                      Sheets.authority(Role.CLERK),
                      Sheets.TYPE,
                      Input.in(required("number", Kind.TEXT)).refusedBy("claim-taken"),
                      Input.in(required("symbol", Kind.TEXT)),
                      Sheets.TITLE,
                      Input.in(
                              "issuedOn",
                              (at, _) -> required("issuedOn", Kind.DATE).with(at.today()))
                          .refusedBy(
                              "document-issued-before-recorded",
                              "document-numbering-period-missing"),
                      Input.in(optional("effectFrom", Kind.DATE)),
                      Input.in(optional("effectTo", Kind.DATE))
                          .refusedBy("document-effect-period-ordered"),
                      Input.in(
                              "advisedBy",
                              (at, t) ->
                                  optional("advisedBy", Kind.SEVERAL)
                                      .of(Options.units(at.query(), t)))
                          .refusedBy("document-unit-unknown"),
                      Input.in(
                              "producedBy",
                              (at, _) ->
                                  optional("producedBy", Kind.SEVERAL)
                                      .of(Options.itemsIn(at.query(), s -> s == Stage.ACCEPTED)))
                          .refusedBy("document-producer-unknown", "document-producer-accepted")),
                  // giữ số
                  Sheet.of(
                      Area.DOCUMENTS,
                      "reserve-number",
                      "ReserveNumber",
                      CLERK,
                      Sheets.authority(Role.CLERK),
                      SERIES,
                      PERIOD,
                      Input.in(optional("number", Kind.NUMBER))
                          .refusedBy("number-unused", "claim-taken"),
                      Input.in(required("purpose", Kind.AREA))),
                  // hủy số
                  Sheet.of(
                      Area.DOCUMENTS,
                      "void-number",
                      "VoidNumber",
                      CLERK,
                      Sheets.authority(Role.CLERK),
                      SERIES,
                      PERIOD,
                      Input.in(required("number", Kind.NUMBER))
                          .refusedBy("number-not-borne", "claim-taken"),
                      Sheets.REASON),
                  Sheet.of(
                      Area.DOCUMENTS,
                      "link",
                      "LinkDocument",
                      OWN,
                      DOCUMENT,
                      Input.in(
                              "project",
                              (at, _) -> required("project", Kind.CHOICE).of(producers(at)))
                          .refusedBy("document-producer-unknown", "document-producer-accepted"),
                      Sheets.REASON),
                  Sheet.of(
                      Area.DOCUMENTS,
                      "unlink",
                      "UnlinkDocument",
                      OWN.and(at -> !linked(at).isEmpty()),
                      DOCUMENT,
                      Input.in(
                          "project", (at, _) -> required("project", Kind.CHOICE).of(linked(at))),
                      Sheets.REASON)),
              EntrySheets.of(
                  Area.DOCUMENTS,
                  "document",
                  "CorrectDocumentEntry",
                  "DecideDocumentCorrection",
                  OWN,
                  (at, t) -> at.document().map(d -> fields(d, t)).orElse(List.of())))
          .flatMap(List::stream)
          .toList();

  private DocumentSheets() {}

  /// How the first of the person's registers is numbered.
  private static Stream<Numbering> numbering(Case at) {
    return at.unitsAs(Role.CLERK).stream()
        .limit(1)
        .flatMap((UnitId unit) -> Stream.ofNullable(at.query().asOf().register().units().get(unit)))
        .map(unit -> unit.event().numbering());
  }

  private static List<Option> producers(Case at) {
    List<String> before = linked(at).stream().map(Option::value).toList();
    return Options.itemsIn(at.query(), s -> s == Stage.ACCEPTED || s == Stage.COMPLETED).stream()
        .filter(item -> !before.contains(item.value()))
        .toList();
  }

  private static List<Option> linked(Case at) {
    return at.document().stream()
        .flatMap(document ->
            Options.items(
                at.query(),
                item -> item.projectId().filter(document.producedBy()::contains).isPresent())
                .stream())
        .toList();
  }

  private static List<Option> fields(DocumentIssued document, Texts texts) {
    List<String> names = new ArrayList<>(List.of("title", "number", "symbol", "issuedOn"));
    if (document.effectFrom() != null) {
      names.add("effectFrom");
    }
    if (document.effectTo() != null) {
      names.add("effectTo");
    }
    return names.stream().map(name -> new Option(name, texts.say("field." + name))).toList();
  }
}

package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.text.Texts;

/// Everything that can be entered anew, and every step of programmes and directives.
final class Sheets {

  private static final Predicate<Case> AUTHORITY =
      at -> at.isNew() && at.actor().has(Role.ASSIGNING_AUTHORITY);
  private static final Input<Case> BASIS = Input.in(required("basis", Kind.TEXT));
  private static final Input<Case> REASON = Input.in(required("reason", Kind.AREA));
  private static final Input<Case> DIRECTIVE = about("directive");

  /// The person's own unit is the authority.
  private static final Input<Case> OWN_AUTHORITY =
      Input.in(required("authority", Kind.HIDDEN)).as((at, _, _) -> at.actor().unit().value());

  private static final Input<Case> TITLE = Input.in(required("title", Kind.AREA));

  static final List<Sheet> ALL =
      List.of(
          // văn bản ban hành
          Sheet.of(
              "documents",
              "document",
              "RecordIssuedDocument",
              at -> at.isNew() && at.actor().has(Role.CLERK),
              OWN_AUTHORITY,
              type(),
              Input.in(required("number", Kind.TEXT)).refusedBy("claim-taken"),
              Input.in(required("symbol", Kind.TEXT)),
              TITLE,
              Input.in("issuedOn", (at, _) -> required("issuedOn", Kind.DATE).with(at.today()))
                  .refusedBy(
                      "document-issued-before-recorded", "document-numbering-period-missing"),
              Input.in(optional("effectFrom", Kind.DATE)),
              Input.in(optional("effectTo", Kind.DATE)).refusedBy("document-effect-period-ordered"),
              Input.in("advisedBy", (at, t) -> optional("advisedBy", Kind.SEVERAL).of(at.units(t)))
                  .refusedBy("document-unit-unknown"),
              Input.in(
                      "producedBy",
                      (at, _) -> optional("producedBy", Kind.SEVERAL).of(accepted(at)))
                  .refusedBy("document-producer-unknown", "document-producer-accepted")),
          // giao nhiệm vụ
          new Sheet("projects", "assign", "AssignProject", Assigning.OFFERED, Assigning::inputs),
          // văn bản giao nhiệm vụ
          Sheet.of(
              "directives",
              "directive",
              "IssueDirective",
              AUTHORITY,
              OWN_AUTHORITY,
              type(),
              Input.in(required("number", Kind.TEXT)).refusedBy("claim-taken"),
              Input.in(required("symbol", Kind.TEXT)),
              TITLE,
              Input.in("signedOn", (at, _) -> required("signedOn", Kind.DATE).with(at.today()))
                  .refusedBy(
                      "directive-signed-before-effect", "directive-numbering-period-missing"),
              Input.in(required("clauses", Kind.AREA))
                  .as((_, entries, _) -> Lines.clauses(entries))
                  .refusedBy("directive-has-clauses", "directive-clause-names-unique"),
              Input.in(optional("information", Kind.AREA)).as((_, _, _) -> null)),
          Sheet.of(
              "directives",
              "mark-clause",
              "MarkClause",
              Case::isOwnDirective,
              DIRECTIVE,
              Input.in("clause", (at, _) -> required("clause", Kind.CHOICE).of(clauses(at)))
                  .refusedBy("directive-clause-unknown"),
              Input.in(optional("assignsWork", Kind.SWITCH))
                  .as((_, entries, field) -> entries.isOn(field.name())),
              REASON),
          Sheet.of(
              "directives", "revoke", "RevokeDirective", Case::isOwnDirective, DIRECTIVE, BASIS),
          // chương trình công tác
          programme("draft", "DraftProgramme"),
          programme("adopt", "AdoptProgramme"),
          Sheet.of(
              "programmes",
              "amend",
              "AmendProgramme",
              Case::isOwnProgramme,
              about("programme"),
              Input.in(optional("added", Kind.AREA))
                  .as((_, entries, field) -> Lines.planned(field.name(), entries))
                  .refusedBy("programme-planned-refs-unique", "programme-planned-within-period"),
              Input.in("withdrawn", (at, _) -> optional("withdrawn", Kind.SEVERAL).of(planned(at)))
                  .refusedBy("planned-item-unknown"),
              REASON),
          new Sheet(
              "programmes", "close", "CloseProgramme", Case::isOwnProgramme, Closing::inputs));

  private Sheets() {}

  static Optional<Sheet> named(String section, String name) {
    return ALL.stream()
        .filter(sheet -> sheet.section().equals(section) && sheet.name().equals(name))
        .findFirst();
  }

  static boolean isFirst(Sheet sheet) {
    return ALL.stream()
        .filter(s -> s.section().equals(sheet.section()))
        .limit(1)
        .anyMatch(sheet::equals);
  }

  static List<Sheet> offered(String section, Case about) {
    return ALL.stream()
        .filter(sheet -> sheet.section().equals(section) && sheet.offered().test(about))
        .toList();
  }

  private static Sheet programme(String name, String command) {
    return Sheet.of(
        "programmes",
        name,
        command,
        AUTHORITY,
        OWN_AUTHORITY,
        TITLE,
        Input.in(required("from", Kind.DATE)).refusedBy("programme-period-ordered"),
        Input.in(required("to", Kind.DATE)).refusedBy("programme-period-fits-kind"),
        Input.in(optional("planned", Kind.AREA))
            .as((_, entries, field) -> Lines.planned(field.name(), entries))
            .refusedBy("programme-planned-refs-unique", "programme-planned-within-period"));
  }

  /// The id of what the form is about, under the name of its kind.
  static Input<Case> about(String kind) {
    return Input.in(required(kind, Kind.HIDDEN)).as((at, _, _) -> at.id());
  }

  private static Input<Case> type() {
    return Input.in("type", (_, texts) -> required("type", Kind.CHOICE).of(types(texts)));
  }

  private static List<Field.Option> types(Texts texts) {
    return texts.codes("document.types").stream()
        .map(type -> new Field.Option(type, texts.say("document." + type)))
        .toList();
  }

  static List<Field.Option> itemTypes(Texts texts) {
    return Arrays.stream(ItemType.values())
        .map(type -> new Field.Option(type.name(), texts.say("type." + type)))
        .toList();
  }

  /// Items that have been accepted and so may be issued.
  private static List<Field.Option> accepted(Case at) {
    return at.query().asOf().register().projects().stream()
        .filter(item -> item.assigned().knownOn(at.query().asOf().date()))
        .filter(item -> Stage.of(item, at.query().asOf().date()) == Stage.ACCEPTED)
        .map(ProjectSection::assigned)
        .map(item -> new Field.Option(item.event().project().value(), item.event().title()))
        .toList();
  }

  private static List<Field.Option> clauses(Case at) {
    return at.directive().stream()
        .flatMap(d -> d.directive().event().clauses().stream())
        .map(clause -> new Field.Option(clause.clause(), clause.clause() + ": " + clause.text()))
        .toList();
  }

  static List<Field.Option> planned(Case at) {
    return at.programme().stream()
        .flatMap(p -> p.programme().event().planned().stream())
        .map(item -> new Field.Option(item.ref(), item.ref() + ": " + item.title()))
        .toList();
  }
}

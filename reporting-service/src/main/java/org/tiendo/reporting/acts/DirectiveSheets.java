package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.text.Texts;

/// Documents that assign work (văn bản giao nhiệm vụ), and what becomes of them.
final class DirectiveSheets {

  private static final Input<Case> DIRECTIVE = Sheets.about("directive");

  static final List<Sheet> ALL =
      Stream.of(
              List.of(
                  Sheet.of(
                      Area.DIRECTIVES,
                      "directive",
                      "IssueDirective",
                      at -> at.isNew() && at.isAnywhere(Role.ASSIGNING_AUTHORITY),
                      Sheets.authority(Role.ASSIGNING_AUTHORITY),
                      Sheets.TYPE,
                      Input.in(required("number", Kind.TEXT)).refusedBy("claim-taken"),
                      Input.in(required("symbol", Kind.TEXT)),
                      Sheets.TITLE,
                      Input.in(
                              "signedOn",
                              (at, _) -> required("signedOn", Kind.DATE).with(at.today()))
                          .refusedBy(
                              "directive-signed-before-effect",
                              "directive-numbering-period-missing"),
                      Input.in(optional("effectFrom", Kind.DATE)),
                      Input.in(optional("effectTo", Kind.DATE)),
                      Input.in(required("clauses", Kind.AREA))
                          .as((_, entries, _) -> Lines.clauses(entries))
                          .refusedBy("directive-has-clauses", "directive-clause-names-unique"),
                      Input.in(optional("information", Kind.AREA)).as((_, _, _) -> null)),
                  Sheet.of(
                      Area.DIRECTIVES,
                      "mark-clause",
                      "MarkClause",
                      at ->
                          standing(at)
                              .anyMatch(
                                  d -> at.actor().has(Role.MONITORING_OFFICE) || issues(at, d)),
                      DIRECTIVE,
                      Input.in("clause", (at, _) -> required("clause", Kind.CHOICE).of(clauses(at)))
                          .refusedBy("directive-clause-unknown"),
                      Input.in(optional("assignsWork", Kind.SWITCH))
                          .as((_, entries, field) -> entries.isOn(field.name())),
                      Sheets.REASON),
                  // sửa đổi, bổ sung
                  Sheet.of(
                      Area.DIRECTIVES,
                      "amend-directive",
                      "AmendDirective",
                      Case::isOwnDirective,
                      DIRECTIVE,
                      Input.in(rows("added")).refusedBy("amendment-fits-clauses"),
                      Input.in(rows("changed")),
                      Input.in(
                          "removed", (at, _) -> optional("removed", Kind.SEVERAL).of(clauses(at))),
                      Sheets.BASIS),
                  // kéo dài hiệu lực
                  Sheet.of(
                      Area.DIRECTIVES,
                      "extend-effect",
                      "ExtendEffect",
                      at ->
                          at.isOwnDirective()
                              && standing(at)
                                  .anyMatch(d -> d.directive().event().effectTo() != null),
                      DIRECTIVE,
                      Input.in(required("effectTo", Kind.DATE))
                          .refusedBy("effect-extended-forward"),
                      Sheets.BASIS),
                  // thay thế
                  Sheet.of(
                      Area.DIRECTIVES,
                      "replace",
                      "ReplaceDirective",
                      Case::isOwnDirective,
                      DIRECTIVE,
                      Input.in(
                              "replacement",
                              (at, _) -> required("replacement", Kind.CHOICE).of(others(at)))
                          .refusedBy("replacement-unknown", "replacement-from-issuer-or-superior"),
                      Sheets.BASIS),
                  Sheet.of(
                      Area.DIRECTIVES,
                      "revoke",
                      "RevokeDirective",
                      Case::isOwnDirective,
                      DIRECTIVE,
                      Sheets.BASIS)),
              EntrySheets.of(
                  Area.DIRECTIVES,
                  "directive",
                  "CorrectDirectiveEntry",
                  "DecideDirectiveCorrection",
                  at -> at.directive().filter(d -> issues(at, d)).isPresent(),
                  DirectiveSheets::fields))
          .flatMap(List::stream)
          .toList();

  private DirectiveSheets() {}

  private static Stream<DirectiveStanding> standing(Case at) {
    return at.directive().filter(DirectiveStanding::stands).stream();
  }

  private static boolean issues(Case at, DirectiveStanding directive) {
    return at.may(directive.directive().event().authority(), Role.ASSIGNING_AUTHORITY);
  }

  private static Field rows(String name) {
    return Field.rows(
        name,
        false,
        required("clause", Kind.TEXT),
        required("text", Kind.AREA),
        optional("assignsWork", Kind.SWITCH));
  }

  private static List<Option> clauses(Case at) {
    return at.directive().stream()
        .flatMap(d -> d.directive().event().clauses().stream())
        .map(clause -> new Option(clause.clause(), clause.clause() + ": " + clause.text()))
        .toList();
  }

  private static List<Option> others(Case at) {
    return at.query().asOf().directiveStandings().stream()
        .filter(DirectiveStanding::stands)
        .map(d -> d.directive().event())
        .filter(d -> !d.directive().value().equals(at.id()))
        .map(d ->
            new Option(d.directive().value(), d.number() + "-" + d.symbol() + ": " + d.title()))
        .toList();
  }

  private static List<Option> fields(Case at, Texts texts) {
    List<Option> fields = new ArrayList<>();
    for (String name : List.of("title", "number", "symbol", "signedOn")) {
      fields.add(new Option(name, texts.say("field." + name)));
    }
    clauses(at)
        .forEach(c ->
            fields.add(
                new Option(
                    "clauses/" + c.value() + "/text",
                    texts.say("field.clause") + " " + c.value())));
    return fields;
  }
}

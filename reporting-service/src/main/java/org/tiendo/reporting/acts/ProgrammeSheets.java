package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.text.Texts;

/// Work programmes (chương trình công tác), from the first draft to the closing.
final class ProgrammeSheets {

  private static final String DRAFT = "DraftProgramme";
  private static final String ADOPT = "AdoptProgramme";

  static final List<Sheet> ALL =
      Stream.of(
              List.of(
                  new Sheet(
                      Area.PROGRAMMES, "draft", DRAFT, ProgrammeSheets::drafts, _ -> plan(true)),
                  new Sheet(
                      Area.PROGRAMMES,
                      "adopt",
                      ADOPT,
                      at -> at.isNew() && at.isAnywhere(Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD),
                      _ -> plan(false)),
                  Sheet.of(
                      Area.PROGRAMMES,
                      "adopt-draft",
                      ADOPT,
                      at -> at.draft().filter(d -> at.rules(d.authority())).isPresent(),
                      Sheets.about("draft")),
                  new Sheet(
                      Area.PROGRAMMES,
                      "redraft",
                      DRAFT,
                      at -> at.draft().isPresent() && isDrafting(at),
                      _ -> redraft()),
                  Sheet.of(
                      Area.PROGRAMMES,
                      "amend",
                      "AmendProgramme",
                      Case::isOwnProgramme,
                      Sheets.about("programme"),
                      lines("added").refusedBy(planRules()),
                      lines("changed").refusedBy("amendment-fits-plan"),
                      Input.in(
                              "withdrawn",
                              (at, _) -> optional("withdrawn", Kind.SEVERAL).of(planned(at)))
                          .refusedBy("planned-item-unknown"),
                      Sheets.REASON),
                  new Sheet(
                      Area.PROGRAMMES,
                      "settle",
                      InParts.COMMAND,
                      at -> at.isOwnProgramme() && Closing.isLarge(at),
                      _ -> Closing.before()),
                  new Sheet(
                      Area.PROGRAMMES,
                      "close",
                      "CloseProgramme",
                      at -> at.isOwnProgramme() && !Closing.isLarge(at),
                      Closing::inputs)),
              EntrySheets.of(
                  Area.PROGRAMMES,
                  "programme",
                  "CorrectProgrammeEntry",
                  "DecideProgrammeCorrection",
                  at ->
                      at.programme()
                          .filter(p -> at.rules(p.programme().event().authority()))
                          .isPresent(),
                  ProgrammeSheets::fields))
          .flatMap(List::stream)
          .toList();

  private ProgrammeSheets() {}

  /// Drafts are laid before a unit by its own people, or by the monitoring office.
  private static boolean drafts(Case at) {
    return at.isNew() && isDrafting(at);
  }

  private static boolean isDrafting(Case at) {
    return at.isAnywhere(
        Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD, Role.UNIT_OFFICER, Role.MONITORING_OFFICE);
  }

  private static Input<Case> lines(String name) {
    return Input.in(optional(name, Kind.AREA))
        .as((_, entries, field) -> Lines.planned(field.name(), entries));
  }

  /// What is said of planned items where they are entered.
  private static String[] planRules() {
    return new String[] {
      "programme-planned-refs-unique",
      "programme-planned-within-period",
      "planned-item-traces-to-parent"
    };
  }

  /// Programmes that one can derive from, as far as they exist for the person.
  private static Field parent(Case at, String present) {
    return optional("parent", Kind.CHOICE).of(Options.programmes(at.query())).with(present);
  }

  private static Field kind(Texts texts, String present) {
    return optional("kind", Kind.CHOICE)
        .of(Options.codes(PeriodKind.values(), "period.kind", texts))
        .with(present);
  }

  /// The same for a draft and for an adoption without one.
  private static List<Input<Case>> plan(boolean drafting) {
    return List.of(
        Input.in(
                "authority",
                (at, t) ->
                    drafting && at.actor().has(Role.MONITORING_OFFICE)
                        ? required("authority", Kind.CHOICE).of(Options.units(at.query(), t))
                        : Sheets.authority(
                            at, t, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD, Role.UNIT_OFFICER))
            .as(Sheets::own)
            .refusedBy("programme-drafted-by-its-unit", "programme-adopted-by-its-authority"),
        Sheets.TITLE,
        Input.in("kind", (_, t) -> kind(t, "")),
        Input.in("parent", (at, _) -> parent(at, "")).refusedBy("parent-programme-unknown"),
        Input.in(required("from", Kind.DATE)).refusedBy("programme-period-ordered"),
        Input.in(required("to", Kind.DATE)).refusedBy("programme-period-fits-kind"),
        lines("planned").refusedBy(planRules()));
  }

  /// As it was drafted last, to be changed.
  private static List<Input<Case>> redraft() {
    return List.of(
        Sheets.about("programme"),
        Input.in(
                "authority",
                (at, _) ->
                    required("authority", Kind.HIDDEN).with(draft(at, d -> "" + d.authority())))
            .as(Sheets::own),
        Input.in("title", (at, _) -> required("title", Kind.AREA).with(draft(at, d -> d.title()))),
        Input.in(
            "kind", (at, t) -> kind(t, draft(at, d -> d.kind() == null ? "" : d.kind().name()))),
        Input.in(
                "parent",
                (at, _) -> parent(at, draft(at, d -> d.parent() == null ? "" : d.parent().value())))
            .refusedBy("parent-programme-unknown"),
        Input.in("from", (at, _) -> required("from", Kind.DATE).with(draft(at, d -> "" + d.from())))
            .refusedBy("programme-period-ordered"),
        Input.in("to", (at, _) -> required("to", Kind.DATE).with(draft(at, d -> "" + d.to())))
            .refusedBy("programme-period-fits-kind"),
        Input.in(
                "planned",
                (at, _) ->
                    optional("planned", Kind.AREA)
                        .with(
                            draft(
                                at,
                                d ->
                                    d.planned().stream()
                                        .map(ProgrammeSheets::line)
                                        .collect(Collectors.joining("\n")))))
            .as((_, entries, field) -> Lines.planned(field.name(), entries))
            .refusedBy(planRules()));
  }

  private static String draft(Case at, Function<ProgrammeDrafted, String> what) {
    return at.draft().map(what).orElse("");
  }

  private static String line(PlannedItem item) {
    String planned =
        String.join(
            "; ",
            item.ref(),
            item.type().name(),
            item.title(),
            item.lead().value(),
            "" + item.dueOn());
    return item.tracesTo() == null ? planned : planned + "; " + item.tracesTo();
  }

  private static List<Option> fields(Case at, Texts texts) {
    List<Option> fields = new ArrayList<>();
    fields.add(new Option("title", texts.say("correct.title")));
    for (Option item : planned(at)) {
      String ref = "planned/" + item.value();
      fields.add(new Option(ref + "/title", texts.say("correct.title") + " " + item.label()));
      fields.add(new Option(ref + "/dueOn", texts.say("correct.deadline") + " " + item.label()));
    }
    return fields;
  }

  static List<Option> planned(Case at) {
    return Optional.of(at).flatMap(Case::programme).stream()
        .flatMap(p -> p.programme().event().planned().stream())
        .map(item -> new Option(item.ref(), item.ref() + ": " + item.title()))
        .toList();
  }
}

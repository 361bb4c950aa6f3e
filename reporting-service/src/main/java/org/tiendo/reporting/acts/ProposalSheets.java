package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.Pending;

/// Items before they are assigned, and their assignment (giao nhiệm vụ).
final class ProposalSheets {

  static final List<Sheet> ALL =
      List.of(
          new Sheet(Area.PROJECTS, "assign", "AssignProject", Assigning.OFFERED, Assigning::inputs),
          // đề xuất
          Sheet.of(
              Area.PROPOSALS,
              "propose",
              "RegisterItem",
              at -> at.isNew() && (works(at) || at.actor().has(Role.MONITORING_OFFICE)),
              Input.in("type", (_, t) -> required("type", Kind.CHOICE).of(Options.itemTypes(t))),
              Sheets.TITLE,
              Input.in(optional("product", Kind.AREA)),
              Input.in(
                      "proposedBy",
                      (at, t) ->
                          at.actor().has(Role.MONITORING_OFFICE)
                              ? required("proposedBy", Kind.CHOICE)
                                  .of(Options.units(at.query(), t))
                                  .with(at.actor().unit().value())
                              : required("proposedBy", Kind.HIDDEN).with(at.actor().unit().value()))
                  .as(Sheets::own)
                  .refusedBy("project-unit-unknown"),
              Input.in(
                      "lead",
                      (at, t) -> optional("lead", Kind.CHOICE).of(Options.units(at.query(), t)))
                  .refusedBy("project-unit-not-in-being"),
              Input.in(optional("dueOn", Kind.DATE)),
              Input.in("programme", (at, _) -> optional("programme", Kind.CHOICE).of(drafts(at)))
                  .refusedBy("item-proposed-while-drafted")),
          new Sheet(
              Area.PROPOSALS,
              "assign-proposal",
              "AssignProject",
              at -> at.proposal().isPresent() && Assigning.assigns(at),
              Assigning::ofProposal),
          // rút đề xuất
          Sheet.of(
              Area.PROPOSALS,
              "drop",
              "WithdrawProject",
              at ->
                  at.proposal()
                      .filter(p ->
                          at.actor().is(Role.UNIT_HEAD, p.proposedBy())
                              || at.actor().has(Role.MONITORING_OFFICE))
                      .isPresent(),
              Sheets.about("project"),
              Sheets.REASON));

  private ProposalSheets() {}

  private static boolean works(Case at) {
    return at.actor().has(Role.UNIT_HEAD) || at.actor().has(Role.UNIT_OFFICER);
  }

  private static List<Option> drafts(Case at) {
    return Pending.of(at.query().asOf()).drafts().stream()
        .map(d -> d.event())
        .map(d -> new Option(d.programme().value(), d.title()))
        .toList();
  }
}

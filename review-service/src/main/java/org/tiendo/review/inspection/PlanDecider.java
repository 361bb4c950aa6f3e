package org.tiendo.review.inspection;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.review.inspection.InspectionCommand.PlanInspection;

/// Decides plans of inspections: who inspects whom.
final class PlanDecider {

  private PlanDecider() {}

  static Decision<InspectionEvent> plan(PlanInspection c, Inspection state, Noted noted) {
    if (state instanceof Inspection.Known) {
      return refuse(InspectionRule.INSPECTION_PLANNED_ONCE);
    }
    Actor actor = c.context().actor();
    if (!actor.has(Role.ASSIGNING_AUTHORITY) && !actor.has(Role.MONITORING_OFFICE)) {
      return refuse(InspectionRule.INSPECTION_PLANNED_BY_AUTHORITY);
    }
    if (!noted.knows(c.subject())) {
      return refuse(InspectionRule.INSPECTED_UNIT_UNKNOWN, Map.of("unit", c.subject().value()));
    }
    if (!standsOver(actor.unit(), c.subject(), noted)) {
      return refuse(InspectionRule.INSPECTION_FROM_ABOVE, Map.of("unit", c.subject().value()));
    }
    return withTeam(c, noted);
  }

  /// The unit itself, or one it works for, is above the inspected one; it does not stand within it.
  private static boolean standsOver(UnitId unit, UnitId subject, Noted noted) {
    List<UnitId> above = noted.above(subject);
    return !noted.isWithin(unit, subject)
        && (above.contains(unit) || noted.above(unit).stream().anyMatch(above::contains));
  }

  private static Decision<InspectionEvent> withTeam(PlanInspection c, Noted noted) {
    if (c.team().isEmpty()) {
      return refuse(InspectionRule.INSPECTION_HAS_TEAM);
    }
    for (TeamMember member : c.team()) {
      if (!noted.knows(member.unit())) {
        return refuse(InspectionRule.INSPECTED_UNIT_UNKNOWN, Map.of("unit", member.unit().value()));
      }
      if (noted.isWithin(member.unit(), c.subject())) {
        return refuse(
            InspectionRule.TEAM_NOT_OF_INSPECTED_UNIT, Map.of("unit", c.subject().value()));
      }
    }
    return withItems(c, noted);
  }

  private static Decision<InspectionEvent> withItems(PlanInspection c, Noted noted) {
    for (ProjectId item : c.items()) {
      Noted.Item known = noted.items().get(item);
      if (known == null || !noted.isWithin(known.lead(), c.subject())) {
        return refuse(InspectionRule.INSPECTED_ITEM_UNKNOWN, Map.of("item", item.value()));
      }
    }
    if (c.to().isBefore(c.from())) {
      return refuse(InspectionRule.INSPECTION_ENDS_AFTER_BEGIN);
    }
    return Decision.accept(
        new InspectionEvent.InspectionPlanned(
            c.inspection(),
            c.title(),
            c.context().actor().unit(),
            c.subject(),
            c.team(),
            c.from(),
            c.to(),
            c.items(),
            c.context().effectiveOn()));
  }
}

package org.tiendo.task.project;

import static org.tiendo.task.project.AssignProjectDecider.by;
import static org.tiendo.task.project.AssignProjectDecider.day;
import static org.tiendo.task.project.AssignProjectDecider.distinct;
import static org.tiendo.task.project.ProjectRule.DEADLINE_IN_PROGRAMME;
import static org.tiendo.task.project.ProjectRule.PLANNED_ITEM_AGREES;
import static org.tiendo.task.project.ProjectRule.PLANNED_ITEM_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.PROGRAMMES_DISTINCT;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_CLOSED;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectReferences.Plan;

/// The places in programmes that an item is assigned to.
record Placing(AssignProject c, Deadline deadline, ProjectReferences known) {

  /// Why it cannot have them; empty if it can.
  Optional<Refusal> refusal() {
    if (!distinct(c.memberships().stream().map(Place::programme).toList())) {
      return by(PROGRAMMES_DISTINCT);
    }
    return c.memberships().stream().flatMap(place -> refusal(place).stream()).findFirst();
  }

  private Optional<Refusal> refusal(Place place) {
    Plan plan = known.programmes().get(place.programme());
    if (plan == null) return by(PROGRAMME_UNKNOWN, "programme", place.programme().value());
    if (plan.closed()) return by(PROGRAMME_CLOSED, "programme", place.programme().value());
    boolean early = c.broughtForward() == null && day(deadline).isBefore(plan.from());
    if (early) return by(DEADLINE_IN_PROGRAMME);
    String ref = place.plannedRef();
    if (ref == null) return Optional.empty();
    Optional<PlannedItem> planned =
        plan.planned().stream().filter(item -> item.ref().equals(ref)).findFirst();
    if (planned.isEmpty()) return by(PLANNED_ITEM_UNKNOWN, "ref", ref);
    return agrees(planned.get()) ? Optional.empty() : by(PLANNED_ITEM_AGREES, "ref", ref);
  }

  /// A later deadline than planned would be an extension that nobody asked for.
  private boolean agrees(PlannedItem planned) {
    LocalDate dueOn = deadline.dueOn();
    return planned.type() == c.type()
        && planned.lead().equals(c.lead())
        && dueOn != null
        && !dueOn.isAfter(planned.dueOn());
  }

  /// A planned item is carried out by one item only.
  Set<String> claims() {
    return c.memberships().stream()
        .filter(place -> place.plannedRef() != null)
        .map(place -> "planned:" + place.programme() + "/" + place.plannedRef())
        .collect(Collectors.toSet());
  }

  List<Membership> memberships() {
    return c.memberships().stream().map(this::membership).toList();
  }

  /// Planned from the start: of the baseline; by an amendment or not at all: later. Brought forward: carried in.
  private Membership membership(Place place) {
    String ref = place.plannedRef();
    Plan plan = known.programmes().get(place.programme());
    boolean planned = ref != null && plan != null && !plan.added().contains(ref);
    MembershipState came = planned ? MembershipState.BASELINE : MembershipState.ADDED;
    return new Membership(
        place.programme(), c.broughtForward() == null ? came : MembershipState.CARRIED_IN, ref);
  }
}

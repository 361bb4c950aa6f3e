package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectRule.PROPOSED_BY_UNIT_OR_MONITOR;
import static org.tiendo.task.project.ProjectRule.PROPOSED_WHILE_DRAFTED;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.project.ProjectEvent.ItemRegistered;

/// Decides whether an item may be proposed.
final class RegisterItemDecider {

  private RegisterItemDecider() {}

  static Decision<ProjectEvent> decide(RegisterItem c, ProjectReferences known) {
    Actor actor = c.context().actor();
    if (!Parties.worksFor(actor, c.proposedBy()) && !actor.has(Role.MONITORING_OFFICE)) {
      return refuse(PROPOSED_BY_UNIT_OR_MONITOR);
    }
    List<UnitId> units = Stream.of(c.proposedBy(), c.lead()).filter(Objects::nonNull).toList();
    Optional<Refusal> missing = known.missing(units);
    if (missing.isPresent()) return new Decision.Refused<>(missing.get());
    if (c.programme() != null && known.programmes().containsKey(c.programme())) {
      return refuse(PROPOSED_WHILE_DRAFTED);
    }
    return accept(
        new ItemRegistered(
            c.project(),
            c.context().effectiveOn(),
            c.type(),
            c.title(),
            c.product(),
            c.proposedBy(),
            c.lead(),
            c.dueOn(),
            c.programme()));
  }
}

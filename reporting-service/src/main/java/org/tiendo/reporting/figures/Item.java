package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;

/// A work item as it stands at an as-of date: assigned, or planned in a programme and not assigned yet.
///
/// @param id `project:<id>`, or `programme:<id>/<ref>` of a planned item
/// @param assigner none while it is only planned
/// @param dueOn none if it has no deadline
/// @param rounds submissions so far
/// @param returns how often it was sent back
/// @param toQuality accepted with every mandatory criterion met, none waived, no edits left open
/// @param events what the class rests on, e.g. `task/12`
public record Item(
    String id,
    ItemType type,
    String title,
    UnitId lead,
    @Nullable UnitId assigner,
    @Nullable LocalDate dueOn,
    ItemClass itemClass,
    int rounds,
    int returns,
    boolean toQuality,
    List<Membership> memberships,
    List<ClauseRef> sources,
    List<String> events) {

  public Item {
    memberships = List.copyOf(memberships);
    sources = List.copyOf(sources);
    events = List.copyOf(events);
  }

  public boolean done() {
    return itemClass.done();
  }

  public boolean isPlannedOnly() {
    return assigner == null;
  }

  public boolean isIn(ProgrammeId programme) {
    return membership(programme).isPresent();
  }

  public boolean isBaselineOf(ProgrammeId programme) {
    return membership(programme).filter(MembershipState.BASELINE::equals).isPresent();
  }

  public boolean carriesOut(DirectiveId directive) {
    return sources.stream().anyMatch(s -> s.directive().equals(directive));
  }

  public boolean isDueWithin(LocalDate from, LocalDate to) {
    return dueOn != null && !dueOn.isBefore(from) && !dueOn.isAfter(to);
  }

  private Optional<MembershipState> membership(ProgrammeId programme) {
    return memberships.stream()
        .filter(m -> m.programme().equals(programme))
        .map(Membership::state)
        .findFirst();
  }
}

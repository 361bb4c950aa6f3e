package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;

/// A work item as it stands at an as-of date: assigned, or planned in a programme and not assigned yet.
///
/// @param id `project:<id>`, or `programme:<id>/<ref>` of a planned item
/// @param assigner none while it is only planned
/// @param assignedOn none while it is only planned
/// @param field of work (lĩnh vực); none if none was named
/// @param priority whether it is one of the priorities (trọng tâm) of its assigner
/// @param dueOn the deadline in force; none if it has no deadline
/// @param originalDueOn the deadline it was given at first
/// @param extensions how often its deadline was put off at the lead's request
/// @param byOriginal its class had its deadline never been moved
/// @param rounds submissions so far
/// @param returns how often it was sent back
/// @param toQuality accepted with every mandatory criterion met, none waived, no edits left open
/// @param years how often it was carried over into a later programme
/// @param left the class in which it left a programme unfinished, by the programme: what it becomes later is no more of
///     that programme's
/// @param lastHeardOn when it was assigned or progress was last reported; none while it is only planned
/// @param events what the class rests on, e.g. `task/12`
public record Item(
    String id,
    ItemType type,
    String title,
    UnitId lead,
    @Nullable UnitId assigner,
    @Nullable LocalDate assignedOn,
    @Nullable String field,
    boolean priority,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate originalDueOn,
    int extensions,
    ItemClass itemClass,
    ItemClass byOriginal,
    int rounds,
    int returns,
    boolean toQuality,
    int years,
    Map<ProgrammeId, ItemClass> left,
    @Nullable LocalDate lastHeardOn,
    List<Membership> memberships,
    List<ClauseRef> sources,
    List<String> events) {

  private static final String ASSIGNED = "project:";

  public Item {
    left = Map.copyOf(left);
    memberships = List.copyOf(memberships);
    sources = List.copyOf(sources);
    events = List.copyOf(events);
  }

  /// The id of an assigned item.
  public static String idOf(ProjectId project) {
    return ASSIGNED + project;
  }

  /// The id of an item that is only planned, by its place in a programme.
  public static String idOf(Membership planned) {
    return "programme:" + planned.programme() + "/" + planned.plannedRef();
  }

  public boolean done() {
    return itemClass.done();
  }

  /// Whether it is in totals: neither withdrawn nor merged.
  public boolean isCounted() {
    return !itemClass.apart();
  }

  public boolean isPlannedOnly() {
    return assigner == null;
  }

  /// Empty of one that is only planned.
  public Optional<ProjectId> projectId() {
    return id.startsWith(ASSIGNED)
        ? Optional.of(new ProjectId(id.substring(ASSIGNED.length())))
        : Optional.empty();
  }

  public boolean isIn(ProgrammeId programme) {
    for (Membership membership : memberships) {
      if (membership.programme().equals(programme)) {
        return true;
      }
    }
    return false;
  }

  /// How it came into a programme.
  public Optional<MembershipState> membership(ProgrammeId programme) {
    return memberships.stream()
        .filter(m -> m.programme().equals(programme))
        .map(Membership::state)
        .findFirst();
  }

  /// Its class as far as a programme is concerned.
  public ItemClass classIn(ProgrammeId programme) {
    return left.getOrDefault(programme, itemClass);
  }

  public boolean carriesOut(DirectiveId directive) {
    return sources.stream().anyMatch(s -> s.directive().equals(directive));
  }

  public boolean isDueWithin(LocalDate from, LocalDate to) {
    return dueOn != null && !dueOn.isBefore(from) && !dueOn.isAfter(to);
  }
}

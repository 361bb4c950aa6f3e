package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.register.ProjectSection;

/// An item as its history makes it on a date. Derived, never stored; facts of later dates count for nothing.
///
/// @param title as corrected
/// @param field of work (lĩnh vực), as corrected; null if none was named
/// @param lead who leads it then
/// @param coordinators who coordinates then
/// @param deadlines original and in force, with every change between
/// @param asked an extension that waits for its decision
/// @param stage the step that its history reads last; while suspended, the one it was suspended in
/// @param suspendedOn first day without work; null unless it is suspended
/// @param stoppedOn the day that counts against the deadline; null while the clock runs
/// @param completedOn null unless it is done
/// @param rounds submissions so far
/// @param returns how often it was sent back or failed
/// @param toQuality accepted with every mandatory criterion met, none waived, no edits left open
/// @param reassigned how often it was given to another lead
/// @param memberships places in programmes, those it was carried into included
/// @param carried each time it went on into a later programme, in order
/// @param successors what it goes on as, if it was merged or split
/// @param lastHeardOn when it was assigned, or progress was last reported
/// @param corrected how many corrections of its entry hold
/// @param events what all this rests on, e.g. `task/12`, in order of position
public record Standing(
    String title,
    String product,
    @Nullable String field,
    UnitId lead,
    List<UnitId> coordinators,
    DeadlineHistory deadlines,
    @Nullable Request asked,
    Stage stage,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate stoppedOn,
    @Nullable LocalDate completedOn,
    int rounds,
    int returns,
    boolean toQuality,
    int reassigned,
    List<Membership> memberships,
    List<Carry> carried,
    List<ProjectId> successors,
    LocalDate lastHeardOn,
    int corrected,
    List<String> events) {

  public Standing {
    coordinators = List.copyOf(coordinators);
    memberships = List.copyOf(memberships);
    carried = List.copyOf(carried);
    successors = List.copyOf(successors);
    events = List.copyOf(events);
  }

  /// One time that it went on into a later programme, unfinished.
  public record Carry(ProgrammeId from, ProgrammeId to, LocalDate on) {}

  /// An extension asked for.
  public record Request(int number, LocalDate askedOn, LocalDate expectedOn, String cause) {}

  /// @param section known on the date
  /// @param issuedOn days on which documents that came of an item were issued
  static Standing of(
      ProjectSection section,
      LocalDate asOf,
      Function<ProjectId, ? extends Set<LocalDate>> issuedOn) {
    ProjectAssigned assigned = section.assigned().event();
    if (assigned.clock() != ClockPolicy.ISSUE) {
      return Standings.standing(section.chronicle(), asOf);
    }
    StandingFold fold = new StandingFold(section.assigned());
    section.chronicle().on(asOf).forEach(fold::take);
    return fold.standing(
        issuedOn.apply(assigned.project()).stream()
            .filter(day -> !day.isAfter(asOf))
            .min(LocalDate::compareTo)
            .orElse(null));
  }

  /// The due date in force; null if there is none.
  public @Nullable LocalDate dueOn() {
    return deadlines.current().dueOn();
  }

  public @Nullable LocalDate originalDueOn() {
    return deadlines.original().dueOn();
  }

  /// The stage as people see it: a suspended item is nothing else.
  public Stage shown() {
    return suspendedOn == null ? stage : Stage.SUSPENDED;
  }

  public ItemClass itemClass(LocalDate asOf) {
    return classBy(dueOn(), asOf);
  }

  /// The class that it would have had its deadline never been moved.
  public ItemClass classByOriginal(LocalDate asOf) {
    return classBy(originalDueOn(), asOf);
  }

  private ItemClass classBy(@Nullable LocalDate due, LocalDate asOf) {
    if (completedOn != null && stoppedOn != null) {
      return ItemClass.ofDone(due, stoppedOn);
    }
    return switch (shown()) {
      case WITHDRAWN -> ItemClass.WITHDRAWN;
      case MERGED -> ItemClass.MERGED;
      case SUSPENDED -> ItemClass.SUSPENDED;
      case ASSIGNED, ACKNOWLEDGED, IN_PROGRESS, SUBMITTED, RETURNED, ACCEPTED, COMPLETED ->
          ItemClass.ofOpen(due, stoppedOn, asOf);
    };
  }
}

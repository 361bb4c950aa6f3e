package org.tiendo.task.project;

import static org.tiendo.task.project.ProjectRule.UNIT_NOT_IN_BEING;
import static org.tiendo.task.project.ProjectRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.kernel.Sight.Parts;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.project.Assignment.Standing;
import org.tiendo.task.project.Project.Dropped;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.Project.Planned;

/// What a decision on a project needs to know of other features. Only what exists is in the maps.
///
/// @param superiors by unit, all units above it
/// @param assignsWork by clause, whether it assigns work
/// @param ended units that do not exist on the business date
/// @param documents by issued document, the items it came of
/// @param issuedOn by issued document, the date on it
/// @param calendar the version in force
/// @param lent what offices and delegations lend the sender
public record ProjectReferences(
    Map<UnitId, List<UnitId>> superiors,
    Set<UnitId> ended,
    Map<ClauseRef, Boolean> assignsWork,
    Map<ProgrammeId, Plan> programmes,
    Map<DocumentId, Set<ProjectId>> documents,
    Map<DocumentId, LocalDate> issuedOn,
    WorkCalendar calendar,
    List<Lent> lent) {

  public ProjectReferences {
    superiors = Map.copyOf(superiors);
    ended = Set.copyOf(ended);
    assignsWork = Map.copyOf(assignsWork);
    programmes = Map.copyOf(programmes);
    documents = Map.copyOf(documents);
    issuedOn = Map.copyOf(issuedOn);
    lent = List.copyOf(lent);
  }

  /// Without a calendar, all units in being, and nothing lent.
  public ProjectReferences(
      Map<UnitId, List<UnitId>> superiors,
      Map<ClauseRef, Boolean> assignsWork,
      Map<ProgrammeId, Plan> programmes,
      Map<DocumentId, Set<ProjectId>> documents) {
    this(
        superiors,
        Set.of(),
        assignsWork,
        programmes,
        documents,
        Map.of(),
        WorkCalendar.none(new CalendarId("none")),
        List.of());
  }

  /// Why units cannot take part; empty if they can.
  Optional<Refusal> missing(List<UnitId> units) {
    return units.stream()
        .filter(unit -> !superiors.containsKey(unit) || ended.contains(unit))
        .findFirst()
        .map(unit ->
            new Refusal(
                superiors.containsKey(unit) ? UNIT_NOT_IN_BEING : UNIT_UNKNOWN,
                Map.of("unit", unit.value())));
  }

  /// The right to act in one of these roles for exactly this unit, by the token or lent.
  Optional<Authority.Grant> grant(Actor actor, UnitId unit, Role... anyOf) {
    return new Authority(actor, lent).grant(unit, anyOf);
  }

  /// The units that a person may act for.
  Stream<UnitId> actsFor(Actor actor) {
    return Stream.concat(Stream.of(actor.unit()), lent.stream().map(Lent::unit)).distinct();
  }

  /// The right to decide what becomes of an item: of those whose programmes it is in, the head of such a unit included, or
  /// of an authority that stands above them; never of one below its assigner.
  Optional<Authority.Grant> ruling(Actor actor, UnitId assigner, List<UnitId> authorities) {
    return actsFor(actor)
        .filter(unit -> isOrIsAbove(unit, assigner))
        .filter(unit -> authorities.stream().allMatch(owner -> isOrIsAbove(unit, owner)))
        .flatMap(unit ->
            authorities.contains(unit)
                ? grant(actor, unit, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD).stream()
                : grant(actor, unit, Role.ASSIGNING_AUTHORITY).stream())
        .findFirst();
  }

  /// The authorities of those of these programmes that are known.
  List<UnitId> authorities(Collection<ProgrammeId> of) {
    return of.stream().map(programmes::get).filter(Objects::nonNull).map(Plan::authority).toList();
  }

  /// Whether a unit is another one or stands above it.
  boolean isOrIsAbove(UnitId upper, UnitId lower) {
    return upper.equals(lower) || superiors.getOrDefault(lower, List.of()).contains(upper);
  }

  /// Whether an item exists for the person who sends a command. It does for the services of the installation.
  public boolean existsFor(Actor actor, Project state) {
    return actor.has(Role.SERVICE)
        || isSeenBy(actor, state)
        || lent.stream()
            .anyMatch(l -> isSeenBy(new Actor(actor.person(), l.unit(), l.roles()), state));
  }

  private boolean isSeenBy(Actor actor, Project state) {
    return switch (state) {
      case Known known -> sight(actor).item(parts(known.item()));
      case Planned p -> sight(actor).item(parts(p.proposedBy(), p.lead()));
      case Dropped d -> sight(actor).item(parts(d.proposedBy(), d.lead()));
      case NotAssigned _ -> false;
    };
  }

  /// What is only planned is seen by its unit, the one that would lead it, and whoever could assign it.
  private Parts parts(UnitId proposedBy, @Nullable UnitId lead) {
    return new Parts(
        lead == null ? proposedBy : lead,
        superiors.getOrDefault(proposedBy, List.of()),
        List.of(proposedBy));
  }

  private Sight sight(Actor actor) {
    return new Sight(actor, unit -> superiors.getOrDefault(unit, List.of()));
  }

  private Parts parts(Item whole) {
    Assignment item = whole.assignment();
    List<UnitId> directing = new ArrayList<>();
    directing.add(item.assigner());
    for (Standing place : item.places()) {
      Plan plan = programmes.get(place.programme());
      if (plan != null) directing.add(plan.authority());
    }
    List<UnitId> helping = new ArrayList<>(item.coordinators());
    helping.add(item.reviewingUnit());
    // who was asked sees the item
    whole.affairs().requests().forEach(request -> helping.add(request.unit()));
    return new Parts(item.lead(), directing, helping);
  }

  /// A programme, as far as an assignment depends on it.
  ///
  /// @param authority whose programme it is
  /// @param from first day of its period
  /// @param added references of what was planned by an amendment
  /// @param closed whether its figures are fixed
  public record Plan(
      UnitId authority,
      LocalDate from,
      List<PlannedItem> planned,
      Set<String> added,
      boolean closed) {
    public Plan {
      planned = List.copyOf(planned);
      added = Set.copyOf(added);
    }

    /// One that is open and was never amended.
    public Plan(UnitId authority, LocalDate from, List<PlannedItem> planned) {
      this(authority, from, planned, Set.of(), false);
    }
  }
}

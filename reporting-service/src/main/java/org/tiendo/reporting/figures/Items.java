package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.ProjectSection;

/// Makes the items of an as-of date: each fact counts from its business date on, so a later one never moves an earlier
/// date's class.
final class Items {

  private final AsOf asOf;
  private final @Nullable Siblings siblings;

  /// @param siblings items of other dates; null if there are none
  Items(AsOf asOf, @Nullable Siblings siblings) {
    this.asOf = asOf;
    this.siblings = siblings;
  }

  /// A place in a programme's plan.
  private record Planned(ProgrammeId programme, @Nullable String ref) {}

  /// Every item known on the date: assigned ones in order of assignment, then planned ones that nobody was assigned.
  List<Item> all() {
    List<Item> known = known(asOf.register().projects());
    Set<Planned> taken = taken(known);
    asOf.standings().forEach(programme -> addPlanned(programme, taken, known));
    return List.copyOf(known);
  }

  /// Those of some programmes, in the same order.
  List<Item> in(Collection<ProgrammeId> programmes) {
    SortedMap<Long, ProjectSection> sections = new TreeMap<>();
    for (ProgrammeId programme : programmes) {
      for (ProjectSection section : asOf.register().projects().in(programme)) {
        sections.put(section.assigned().at().position(), section);
      }
    }
    List<Item> in = known(sections.values());
    in.removeIf(item -> programmes.stream().noneMatch(item::isIn));
    Set<Planned> taken = taken(in);
    programmes.stream()
        .distinct()
        .flatMap(programme -> asOf.standing(programme).stream())
        .sorted(Comparator.comparingLong(standing -> standing.programme().at().position()))
        .forEach(standing -> addPlanned(standing, taken, in));
    return List.copyOf(in);
  }

  List<Item> carryingOut(DirectiveId directive) {
    return List.copyOf(known(asOf.register().projects().carryingOut(directive)));
  }

  private List<Item> known(Collection<ProjectSection> sections) {
    List<Item> known = new ArrayList<>(sections.size());
    for (ProjectSection section : sections) {
      if (section.assigned().knownOn(asOf.date())) {
        known.add(assigned(section));
      }
    }
    return known;
  }

  private static Set<Planned> taken(List<Item> assigned) {
    Set<Planned> taken = new HashSet<>();
    for (Item item : assigned) {
      for (Membership membership : item.memberships()) {
        if (membership.plannedRef() != null) {
          taken.add(new Planned(membership.programme(), membership.plannedRef()));
        }
      }
    }
    return taken;
  }

  private void addPlanned(ProgrammeStanding programme, Set<Planned> taken, List<Item> known) {
    ProgrammeId id = programme.programme().event().programme();
    for (ProgrammeStanding.Place place : programme.places()) {
      if (!taken.contains(new Planned(id, place.item().ref()))) {
        known.add(planned(programme, place));
      }
    }
  }

  Item assigned(ProjectSection section) {
    Standing now = asOf.standing(section);
    ItemClass itemClass = now.itemClass(asOf.date());
    ItemClass byOriginal = now.classByOriginal(asOf.date());
    return siblings == null
        ? item(section, now, itemClass, byOriginal)
        : siblings.item(
            section.assigned().event().project(),
            now,
            itemClass,
            byOriginal,
            () -> item(section, now, itemClass, byOriginal));
  }

  private Item item(
      ProjectSection section, Standing now, ItemClass itemClass, ItemClass byOriginal) {
    ProjectAssigned assigned = section.assigned().event();
    return new Item(
        Item.idOf(assigned.project()),
        assigned.type(),
        now.title(),
        now.lead(),
        assigned.assigner(),
        section.assigned().on(),
        now.field(),
        assigned.priority(),
        now.dueOn(),
        now.originalDueOn(),
        now.deadlines().extensions(),
        itemClass,
        byOriginal,
        now.rounds(),
        now.returns(),
        now.toQuality(),
        years(assigned, now),
        left(section, now),
        now.lastHeardOn(),
        now.memberships(),
        assigned.sources(),
        now.events());
  }

  /// What it had behind it when it was taken over counts too.
  private static int years(ProjectAssigned assigned, Standing now) {
    BroughtForward before = assigned.broughtForward();
    return now.carried().size() + (before == null ? 0 : before.years());
  }

  private Map<ProgrammeId, ItemClass> left(ProjectSection section, Standing now) {
    if (now.carried().isEmpty()) {
      return Map.of();
    }
    Map<ProgrammeId, ItemClass> left = new HashMap<>();
    for (Standing.Carry carry : now.carried()) {
      LocalDate then = carry.on();
      left.putIfAbsent(carry.from(), asOf.standing(section, then).itemClass(then));
    }
    return left;
  }

  private Item planned(ProgrammeStanding programme, ProgrammeStanding.Place place) {
    PlannedItem planned = place.item();
    Membership membership =
        new Membership(programme.programme().event().programme(), place.state(), planned.ref());
    ItemClass itemClass =
        place.withdrawnOn() == null
            ? ItemClass.ofOpen(planned.dueOn(), null, asOf.date())
            : ItemClass.WITHDRAWN;
    return new Item(
        Item.idOf(membership),
        planned.type(),
        planned.title(),
        planned.lead(),
        null,
        null,
        null,
        false,
        planned.dueOn(),
        planned.dueOn(),
        0,
        itemClass,
        itemClass,
        0,
        0,
        false,
        0,
        Map.of(),
        null,
        List.of(membership),
        List.of(),
        List.of(place.event()));
  }
}

package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private Items(AsOf asOf) {
    this.asOf = asOf;
  }

  /// Every item known on the date: assigned ones in order of assignment, then planned ones that nobody was assigned.
  static List<Item> of(AsOf asOf) {
    Items items = new Items(asOf);
    List<Item> known = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ProjectSection section : asOf.register().projects()) {
      if (section.assigned().knownOn(asOf.date())) {
        Item item = items.assigned(section);
        known.add(item);
        item.memberships().stream().map(Items::plannedId).forEach(taken::add);
      }
    }
    for (ProgrammeStanding programme : asOf.standings()) {
      programme.places().stream()
          .map(place -> items.planned(programme, place))
          .filter(item -> !taken.contains(item.id()))
          .forEach(known::add);
    }
    return List.copyOf(known);
  }

  private Item assigned(ProjectSection section) {
    ProjectAssigned assigned = section.assigned().event();
    Standing now = asOf.standing(section);
    return new Item(
        "project:" + assigned.project(),
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
        now.itemClass(asOf.date()),
        now.classByOriginal(asOf.date()),
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
        plannedId(membership),
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

  static String plannedId(Membership membership) {
    return "programme:" + membership.programme() + "/" + membership.plannedRef();
  }
}

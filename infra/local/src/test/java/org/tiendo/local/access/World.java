package org.tiendo.local.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.project.ProjectEvent;

/// The units of the table and the one item; each unit is called after what it has to do with the item.
public final class World {

  static final ProjectId ITEM = new ProjectId("item-1");
  static final ProgrammeId PROGRAMME = new ProgrammeId("programme-1");
  static final LocalDate DAY = LocalDate.of(2030, 2, 4);

  /// Each unit with the one above it, the highest first.
  public static final Map<String, @Nullable String> PARENTS = parents();

  static final List<String> STATES =
      List.of(
          "ASSIGNED",
          "IN_PROGRESS",
          "SUBMITTED",
          "UNDER_REVIEW",
          "RETURNED",
          "ACCEPTED",
          "COMPLETED");

  private World() {}

  private static Map<String, @Nullable String> parents() {
    Map<String, @Nullable String> parents = new LinkedHashMap<>();
    parents.put("above-assigner", null);
    parents.put("assigner", "above-assigner");
    parents.put("above-lead", "assigner");
    parents.put("lead", "above-lead");
    parents.put("below-lead", "lead");
    parents.put("coordinator", "assigner");
    parents.put("reviewing", "assigner");
    parents.put("beside", "assigner");
    parents.put("programme", "above-assigner");
    parents.put("outside", null);
    return parents;
  }

  static List<UnitId> above(UnitId unit) {
    String parent = PARENTS.get(unit.value());
    if (parent == null) {
      return List.of();
    }
    List<UnitId> above = new java.util.ArrayList<>(above(new UnitId(parent)));
    above.add(new UnitId(parent));
    return above;
  }

  static Actor actor(Role role, String unit) {
    return new Actor(
        new PersonId("p-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
        new UnitId(unit),
        Set.of(role));
  }

  static CommandContext by(Actor actor) {
    return new CommandContext(new CommandId("c-1"), actor, DAY, DAY);
  }

  /// What happened to the item until it was in a state.
  static List<ProjectEvent> history(String state) {
    ProjectEvent.ProjectReturned returned =
        new ProjectEvent.ProjectReturned(ITEM, DAY, 1, "content", null, null, null);
    List<ProjectEvent> toReview =
        List.of(
            assigned(),
            new ProjectEvent.ProgressReported(ITEM, DAY, 10, null, null, null, null),
            new ProjectEvent.ProjectSubmitted(
                ITEM,
                DAY,
                1,
                new UnitId("lead"),
                new UnitId("reviewing"),
                List.of(new PersonId("p-submitter")),
                List.of(),
                null,
                null),
            new ProjectEvent.ProjectUnderReview(ITEM, DAY, 1));
    List<ProjectEvent> events =
        new java.util.ArrayList<>(toReview.subList(0, Math.min(4, STATES.indexOf(state) + 1)));
    switch (state) {
      case "RETURNED" -> events.add(returned);
      case "ACCEPTED" ->
          events.add(new ProjectEvent.ProjectAccepted(ITEM, DAY, 1, DAY, true, null));
      case "COMPLETED" -> {
        events.add(new ProjectEvent.ProjectAccepted(ITEM, DAY, 1, DAY, true, null));
        events.add(new ProjectEvent.ProjectCompleted(ITEM, DAY, 1, DAY, List.of()));
      }
      default -> {}
    }
    return events;
  }

  private static ProjectEvent assigned() {
    return new ProjectEvent.ProjectAssigned(
        ITEM,
        DAY,
        ItemType.PROJECT,
        "Title",
        "Draft",
        new UnitId("assigner"),
        new UnitId("lead"),
        List.of(new UnitId("coordinator")),
        new UnitId("reviewing"),
        Deadline.on(DAY.plusMonths(4)),
        List.of(),
        List.of(new Membership(PROGRAMME, MembershipState.ADDED, null)),
        null,
        false,
        Secrecy.NONE,
        false,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static PublishedProjectEvent.ProjectAssigned published() {
    return new PublishedProjectEvent.ProjectAssigned(
        ITEM,
        ItemType.PROJECT,
        "Title",
        "Draft",
        new UnitId("assigner"),
        new UnitId("lead"),
        List.of(new UnitId("coordinator")),
        new UnitId("reviewing"),
        Deadline.on(DAY.plusMonths(4)),
        List.of(),
        List.of(new Membership(PROGRAMME, MembershipState.ADDED, null)),
        null,
        false,
        Secrecy.NONE,
        false);
  }

  static PublishedUnitEvent.UnitRegistered unit(String unit) {
    String parent = PARENTS.get(unit);
    return new PublishedUnitEvent.UnitRegistered(
        new UnitId(unit),
        Map.of("en", unit),
        parent == null ? null : new UnitId(parent),
        false,
        new Numbering(Numbering.Kind.YEAR, List.of()));
  }

  static PublishedProgrammeEvent.ProgrammeAdopted programme() {
    return new PublishedProgrammeEvent.ProgrammeAdopted(
        PROGRAMME,
        new UnitId("programme"),
        "Programme",
        DAY.withDayOfYear(1),
        DAY.plusMonths(10),
        List.of(),
        List.of(),
        null,
        null);
  }

  static Instant recorded() {
    return DAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
  }
}

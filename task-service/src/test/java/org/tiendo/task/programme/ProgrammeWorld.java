package org.tiendo.task.programme;

import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;
import org.tiendo.task.programme.ProgrammeReferences.Member;
import org.tiendo.task.programme.ProgrammeReferences.Other;

/// A programme of the commission, its parent, its successor, and items in it.
final class ProgrammeWorld {

  static final ProgrammeId ID = new ProgrammeId("p-1");
  static final ProgrammeId PARENT = new ProgrammeId("parent");
  static final ProgrammeId NEXT = new ProgrammeId("next");
  static final ProgrammeId FOREIGN = new ProgrammeId("foreign");
  static final ProjectId OPEN = new ProjectId("open");
  static final ProjectId DONE = new ProjectId("done");
  static final ProjectId EXTENDED = new ProjectId("extended");
  static final ProjectId ELSEWHERE = new ProjectId("elsewhere");

  private ProgrammeWorld() {}

  static ProgrammeReferences known(Actor actor) {
    return known(Authority.ofToken(actor));
  }

  static ProgrammeReferences known(Authority authority) {
    return new ProgrammeReferences(
        authority,
        Set.of(CENTRE, COMMISSION, DEPARTMENT, OFFICE),
        Map.of(
            COMMISSION, List.of(CENTRE),
            DEPARTMENT, List.of(CENTRE, COMMISSION),
            OFFICE, List.of(CENTRE)),
        Map.of(
            PARENT, new Other(CENTRE, LocalDate.of(2022, 1, 1), Set.of("12")),
            NEXT, new Other(COMMISSION, LocalDate.of(2023, 1, 1), Set.of()),
            FOREIGN, new Other(OFFICE, LocalDate.of(2023, 1, 1), Set.of())),
        Map.of(
            OPEN, new Member(Set.of(ID), true, false),
            DONE, new Member(Set.of(ID), false, false),
            EXTENDED, new Member(Set.of(ID, PARENT), true, true),
            ELSEWHERE, new Member(Set.of(PARENT), true, false)),
        NO_CALENDAR);
  }

  static ProgrammeEvent adopted(Plan plan) {
    return new ProgrammeAdopted(
        ID,
        plan.authority(),
        plan.title(),
        plan.from(),
        plan.to(),
        plan.planned(),
        plan.accountsFor(),
        plan.kind(),
        plan.parent(),
        DAY,
        TODAY);
  }
}

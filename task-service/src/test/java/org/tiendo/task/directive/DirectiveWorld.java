package org.tiendo.task.directive;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;

/// A directive of the commission, which stands below the centre, and others that may take its place.
final class DirectiveWorld {

  static final DirectiveId ID = new DirectiveId("d-1");
  static final DirectiveId NEXT = new DirectiveId("d-2");
  static final DirectiveId FOREIGN = new DirectiveId("d-3");
  static final Actor RULER = actor("ruler", COMMISSION, Role.ASSIGNING_AUTHORITY);
  static final Actor KEEPER = actor("keeper", COMMISSION, Role.CLERK);
  static final DirectiveReferences KNOWN =
      new DirectiveReferences(
          Authority.ofToken(AUTHORITY),
          Map.of(CENTRE, YEARLY, COMMISSION, YEARLY, OFFICE, YEARLY),
          Map.of(
              COMMISSION, List.of(CENTRE),
              DEPARTMENT, List.of(CENTRE, COMMISSION),
              OFFICE, List.of(CENTRE)),
          Map.of(NEXT, CENTRE, FOREIGN, OFFICE, ID, COMMISSION),
          NO_CALENDAR);

  private DirectiveWorld() {}

  static DirectiveReferences as(Actor actor, DirectiveReferences known) {
    Authority authority =
        known.authority().lent().isEmpty()
            ? Authority.ofToken(actor)
            : new Authority(actor, known.authority().lent());
    return new DirectiveReferences(
        authority, known.units(), known.superiors(), known.directives(), known.calendar());
  }

  static IssueDirective issue(Particulars particulars) {
    return new IssueDirective(
        by(RULER),
        ID,
        COMMISSION,
        "resolution",
        "28",
        "NQ/BTC",
        "On work",
        DAY,
        Secrecy.NONE,
        List.of(new Clause("I", "Draft", true), new Clause("II", "Know", false)),
        particulars);
  }
}

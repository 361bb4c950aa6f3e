package org.tiendo.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;

/// The small organisation that the tests play in: a centre, an office that monitors, a commission with a department.
public final class World {

  public static final UnitId CENTRE = new UnitId("centre");
  public static final UnitId OFFICE = new UnitId("office");
  public static final UnitId COMMISSION = new UnitId("commission");
  public static final UnitId DEPARTMENT = new UnitId("department");
  public static final UnitId QUALITY = new UnitId("quality");
  public static final UnitId NOWHERE = new UnitId("nowhere");

  public static final Actor AUTHORITY = actor("lan", CENTRE, Role.ASSIGNING_AUTHORITY);
  public static final Actor CLERK = actor("hoa", CENTRE, Role.CLERK);
  public static final Actor MONITOR = actor("minh", OFFICE, Role.MONITORING_OFFICE);
  public static final Actor HEAD = actor("nam", COMMISSION, Role.UNIT_HEAD);
  public static final Actor OFFICER = actor("tu", COMMISSION, Role.UNIT_OFFICER);
  public static final Actor ADMINISTRATOR = actor("son", OFFICE, Role.ADMINISTRATOR);
  public static final Actor SERVICE = actor("service-task", new UnitId("system"), Role.SERVICE);

  public static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  public static final LocalDate TODAY = LocalDate.of(2022, 12, 29);
  public static final WorkCalendar NO_CALENDAR = WorkCalendar.none(new CalendarId("main"));
  public static final Numbering YEARLY = new Numbering(Numbering.Kind.YEAR, List.of());

  private World() {}

  public static Actor actor(String person, UnitId unit, Role... roles) {
    return new Actor(new PersonId(person), unit, Set.of(roles));
  }

  public static CommandContext by(Actor actor) {
    return by(actor, DAY);
  }

  public static CommandContext by(Actor actor, LocalDate effectiveOn) {
    return new CommandContext(new CommandId("c-1"), actor, effectiveOn, TODAY);
  }

  public static Numbering terms(Numbering.Term... terms) {
    return new Numbering(Numbering.Kind.TERM, List.of(terms));
  }

  public static Numbering.Term term(String label, String from, String to) {
    return new Numbering.Term(label, LocalDate.parse(from), LocalDate.parse(to));
  }
}

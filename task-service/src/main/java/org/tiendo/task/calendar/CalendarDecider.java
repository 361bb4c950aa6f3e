package org.tiendo.task.calendar;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_COVERS_YEARS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_HAS_WORKING_DAYS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_KEEPS_ITS_YEARS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_PUBLISHED_BY_ADMINISTRATOR;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_CHANGES_THE_DAY;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_CITES_NOTICE;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_IN_COVERED_YEAR;
import static org.tiendo.task.calendar.CalendarRule.ONE_EXCEPTION_A_DAY;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;

/// Decides on calendars.
public final class CalendarDecider {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final RederiveDecider rederivation;

  /// @param tell makes the command by which an item records that its due date was found anew
  public CalendarDecider(BiFunction<CommandContext, ProjectId, Command> tell) {
    this.rederivation = new RederiveDecider(tell);
  }

  public Decision<CalendarEvent> decide(
      CalendarCommand command, Calendar state, CalendarReferences references) {
    return switch (command) {
      case PublishCalendar c -> publish(c, state.orNone(c.calendar()));
      case RederiveDueDates c -> rederivation.decide(c, state, references);
    };
  }

  /// The same calendar once more is no new version.
  private static Decision<CalendarEvent> publish(PublishCalendar c, WorkCalendar before) {
    Actor actor = c.context().actor();
    if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.MONITORING_OFFICE)) {
      return refuse(CALENDAR_PUBLISHED_BY_ADMINISTRATOR);
    }
    if (c.workingDays().isEmpty()) return refuse(CALENDAR_HAS_WORKING_DAYS);
    Set<Integer> years = years(c.years());
    if (!coversYears(years, c.years())) return refuse(CALENDAR_COVERS_YEARS);
    if (!years.containsAll(years(before.years()))) return refuse(CALENDAR_KEEPS_ITS_YEARS);
    Optional<Refusal> exceptions = exceptions(c, years);
    if (exceptions.isPresent()) return new Decision.Refused<>(exceptions.get());
    WorkCalendar asked = version(c, before.version());
    return asked.equals(before) ? accept() : accept(published(version(c, before.version() + 1)));
  }

  private static boolean coversYears(Set<Integer> years, List<CoveredYear> covered) {
    return !years.isEmpty()
        && years.size() == covered.size()
        && years.stream().allMatch(year -> year >= FIRST_YEAR && year <= LAST_YEAR);
  }

  private static Optional<Refusal> exceptions(PublishCalendar c, Set<Integer> years) {
    Set<Object> seen = new HashSet<>();
    for (DatedException exception : c.exceptions()) {
      CalendarRule broken = null;
      if (!years.contains(exception.date().getYear())) broken = EXCEPTION_IN_COVERED_YEAR;
      else if (exception.notice().isBlank()) broken = EXCEPTION_CITES_NOTICE;
      else if (!changesTheDay(exception, c)) broken = EXCEPTION_CHANGES_THE_DAY;
      else if (!seen.add(exception.date())) broken = ONE_EXCEPTION_A_DAY;
      if (broken != null) {
        return Optional.of(new Refusal(broken, Map.of("date", exception.date().toString())));
      }
    }
    return Optional.empty();
  }

  /// A holiday may fall on any day of the week.
  private static boolean changesTheDay(DatedException exception, PublishCalendar c) {
    boolean worked = c.workingDays().contains(exception.date().getDayOfWeek());
    return switch (exception.kind()) {
      case HOLIDAY -> true;
      case COMPENSATORY_OFF, SWAPPED_OFF -> worked;
      case SWAPPED_ON -> !worked;
    };
  }

  private static WorkCalendar version(PublishCalendar c, int version) {
    return new WorkCalendar(
        c.calendar(), version, c.jurisdiction(), c.workingDays(), c.years(), c.exceptions());
  }

  private static CalendarPublished published(WorkCalendar calendar) {
    return new CalendarPublished(
        calendar.calendar(),
        calendar.version(),
        calendar.jurisdiction(),
        calendar.workingDays(),
        calendar.years(),
        calendar.exceptions());
  }

  private static Set<Integer> years(List<CoveredYear> years) {
    return years.stream().map(CoveredYear::year).collect(Collectors.toSet());
  }
}

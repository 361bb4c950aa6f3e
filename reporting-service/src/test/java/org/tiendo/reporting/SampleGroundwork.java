package org.tiendo.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberReserved;
import org.tiendo.contracts.task.PublishedObligationEvent.PeriodicReportSubmitted;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.task.PublishedUnitEvent.AuthorityDelegated;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeEstablished;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHolderAppointed;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;

/// A year in which something is drafted, proposed, owed and delegated, too, and what it is measured by.
public final class SampleGroundwork {

  private static final UnitId OFFICE = new UnitId("office");

  private SampleGroundwork() {}

  public static Facts facts() {
    Facts facts = SampleYear.asTold().facts();
    planned(facts);
    owed(facts);
    offices(facts);
    standards(facts);
    return facts;
  }

  private static void planned(Facts facts) {
    facts.task(
        "programme:draft-2024",
        "2022-12-20",
        new ProgrammeDrafted(
            new ProgrammeId("draft-2024"),
            Facts.COMMISSION,
            "Programme 2024",
            day("2024-01-01"),
            day("2024-12-31"),
            List.of(
                new PlannedItem(
                    "01", ItemType.TASK, "First of 2024", OFFICE, day("2024-03-01"), null)),
            List.of(),
            null,
            null));
    facts.task(
        "project:idea",
        "2022-12-21",
        new ItemRegistered(
            new ProjectId("idea"),
            ItemType.REPORT,
            "An idea for 2024",
            "paper",
            Facts.COMMISSION,
            OFFICE,
            day("2024-06-01"),
            new ProgrammeId("draft-2024")));
  }

  private static void owed(Facts facts) {
    facts.task(
        "obligation:monthly",
        "2022-10-01",
        new ReportingObligationEstablished(
            new ObligationId("monthly"),
            new UnitId("secretariat"),
            Facts.COMMISSION,
            "How resolutions are carried out",
            new ReportSchedule(
                DeadlineRule.Period.MONTH, List.of(), 1, 25, DeadlineRule.LastDay.AS_IT_IS),
            "letter",
            day("2022-10-01"),
            null,
            "Working rules"));
    facts.task(
        "obligation:monthly",
        "2022-10-20",
        new PeriodicReportSubmitted(
            new ObligationId("monthly"),
            new ReportPeriod(DeadlineRule.Period.MONTH, 2022, 10),
            1,
            List.of(),
            null));
  }

  private static void offices(Facts facts) {
    facts.task(
        "unit:commission",
        "2022-01-01",
        new OfficeEstablished(
            Facts.COMMISSION, "head", Map.of("en", "Chief"), List.of(Role.UNIT_HEAD)));
    facts.task(
        "unit:commission",
        "2022-01-02",
        new OfficeHolderAppointed(
            Facts.COMMISSION, "head", new PersonId("an"), false, "Decision 4"));
    facts.task(
        "unit:commission",
        "2022-12-01",
        new AuthorityDelegated(
            Facts.COMMISSION,
            1,
            "head",
            new PersonId("an"),
            new PersonId("binh"),
            List.of(Role.UNIT_HEAD),
            day("2022-12-01"),
            day("2023-01-31"),
            "Letter 5"));
    facts.task(
        "series:commission",
        "2022-12-02",
        new NumberReserved(Facts.COMMISSION, "decision", "2022", 77, "for the congress"));
  }

  private static void standards(Facts facts) {
    facts.task(
        "calendar:main",
        "2022-01-01",
        new CalendarPublished(
            new CalendarId("main"),
            1,
            "The whole country",
            List.of(DayOfWeek.MONDAY),
            List.of(new CoveredYear(2022, false, "press")),
            List.of(
                new DatedException(
                    day("2022-02-01"), DatedException.Kind.HOLIDAY, "Notice 1", "New year"))));
    facts
        .history()
        .add(
            "review",
            "criteria:project",
            "2022-01-01",
            new CriteriaPublished(
                new CriteriaSetId("project"),
                1,
                ItemType.PROJECT,
                new UnitId("centre"),
                day("2022-02-01"),
                List.of(new Criterion("sound", Map.of("en", "Well founded"), true, 10, 5))));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}

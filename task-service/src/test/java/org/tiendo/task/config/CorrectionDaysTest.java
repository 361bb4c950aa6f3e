package org.tiendo.task.config;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.YEARLY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.calendar.CalendarCommand;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.directive.Clause;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.DecideDirectiveCorrection;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.Particulars;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DecideProgrammeCorrection;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.DecideUnitCorrection;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// Until when one person mends what was mistyped alone: the same for everything that is entered, through the features as they
/// are wired.
class CorrectionDaysTest {

  private static final LocalDate THURSDAY = LocalDate.of(2022, 12, 15);
  private static final LocalDate HOLIDAY = LocalDate.of(2022, 12, 27);
  private static final LocalDate MADE_UP_FOR = LocalDate.of(2022, 12, 17);

  abstract static class Corrected {

    private final InMemoryBus bus = new InMemoryBus(NineteenOfNineteenTest.features());
    private final Actor first;

    /// @param first who enters and mends
    Corrected(Actor first) {
      this.first = first;
    }

    /// Something that is titled, or named, `Comission`.
    abstract Command entered(CommandContext context);

    /// Named as it was meant.
    abstract Command corrected(CommandContext context);

    abstract Command confirmed(CommandContext context);

    @BeforeEach
    void an_organisation() {
      unit(CENTRE, null);
      Stream.of(OFFICE, QUALITY, COMMISSION).forEach(unit -> unit(unit, CENTRE));
    }

    private void unit(UnitId unit, UnitId parent) {
      bus.accept(
          new RegisterUnit(
              by(ADMINISTRATOR, DAY), unit, Map.of("en", unit.value()), parent, false, YEARLY));
    }

    private void publishCalendar() {
      bus.accept(
          new PublishCalendar(
              by(ADMINISTRATOR, DAY),
              CalendarCommand.MAIN,
              "All",
              List.copyOf(EnumSet.range(MONDAY, FRIDAY)),
              List.of(new CoveredYear(2022, true, "test")),
              List.of(
                  new DatedException(HOLIDAY, DatedException.Kind.HOLIDAY, "Law", null),
                  new DatedException(
                      MADE_UP_FOR, DatedException.Kind.SWAPPED_ON, "Notice", null))));
    }

    @Test
    void holds_a_correction_at_once_on_the_day_of_the_entry() {
      publishCalendar();
      holdsAtOnce(THURSDAY, THURSDAY);
    }

    @Test
    void confirms_a_correction_by_another_person_after_a_working_day() {
      publishCalendar();
      waits(THURSDAY, THURSDAY.plusDays(1));
    }

    @Test
    void holds_a_correction_at_once_on_the_weekend_after_the_entry() {
      publishCalendar();
      LocalDate friday = LocalDate.of(2022, 12, 23);
      holdsAtOnce(friday, friday.plusDays(2));
    }

    @Test
    void confirms_a_correction_by_another_person_on_the_monday_after_the_weekend() {
      publishCalendar();
      LocalDate friday = LocalDate.of(2022, 12, 23);
      waits(friday, friday.plusDays(3));
    }

    @Test
    void holds_a_correction_at_once_on_a_holiday_after_the_entry() {
      publishCalendar();
      holdsAtOnce(HOLIDAY.minusDays(1), HOLIDAY);
    }

    @Test
    void confirms_a_correction_by_another_person_on_a_saturday_that_is_worked() {
      publishCalendar();
      waits(MADE_UP_FOR.minusDays(1), MADE_UP_FOR);
    }

    @Test
    void confirms_a_correction_by_another_person_on_the_next_day_where_no_calendar_was_published() {
      LocalDate saturday = LocalDate.of(2022, 12, 24);
      waits(saturday, saturday.plusDays(1));
    }

    private void holdsAtOnce(LocalDate entered, LocalDate corrected) {
      bus.accept(entered(by(first, entered)));
      bus.accept(corrected(by(first, corrected)));
      assertThat(bus.refuse(confirmed(by(another(), corrected))))
          .isEqualTo(CorrectionRule.CORRECTION_UNKNOWN);
    }

    private void waits(LocalDate entered, LocalDate corrected) {
      bus.accept(entered(by(first, entered)));
      bus.accept(corrected(by(first, corrected)));
      assertThat(bus.refuse(confirmed(by(first, corrected))))
          .isEqualTo(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
      bus.accept(confirmed(by(another(), corrected)));
    }

    private Actor another() {
      return new Actor(new PersonId("another"), first.unit(), first.roles());
    }

    private static CommandContext by(Actor actor, LocalDate day) {
      return new CommandContext(new CommandId("c"), actor, day, day);
    }
  }

  private static Wanted wanted(String field) {
    return new Wanted(field, "Commission", "Mistyped");
  }

  @Nested
  class Of_a_unit extends Corrected {

    Of_a_unit() {
      super(ADMINISTRATOR);
    }

    @Override
    Command entered(CommandContext context) {
      return new RegisterUnit(
          context, DEPARTMENT, Map.of("en", "Comission"), CENTRE, false, YEARLY);
    }

    @Override
    Command corrected(CommandContext context) {
      return new CorrectUnitEntry(context, DEPARTMENT, wanted("names/en"));
    }

    @Override
    Command confirmed(CommandContext context) {
      return new DecideUnitCorrection(context, DEPARTMENT, 1, null);
    }
  }

  @Nested
  class Of_a_directive extends Corrected {

    private static final DirectiveId ID = new DirectiveId("d-1");

    Of_a_directive() {
      super(AUTHORITY);
    }

    @Override
    Command entered(CommandContext context) {
      return new IssueDirective(
          context,
          ID,
          CENTRE,
          "resolution",
          "28",
          "NQ/TW",
          "Comission",
          DAY,
          Secrecy.NONE,
          List.of(new Clause("I", "Draft", true)),
          Particulars.NONE);
    }

    @Override
    Command corrected(CommandContext context) {
      return new CorrectDirectiveEntry(context, ID, wanted("title"));
    }

    @Override
    Command confirmed(CommandContext context) {
      return new DecideDirectiveCorrection(context, ID, 1, null);
    }
  }

  @Nested
  class Of_a_programme extends Corrected {

    private static final ProgrammeId ID = new ProgrammeId("p-1");

    Of_a_programme() {
      super(HEAD);
    }

    @Override
    Command entered(CommandContext context) {
      return new AdoptProgramme(
          context,
          ID,
          new Plan(
              COMMISSION,
              "Comission",
              LocalDate.of(2023, 1, 1),
              LocalDate.of(2023, 12, 31),
              List.of(),
              List.of(),
              null,
              null));
    }

    @Override
    Command corrected(CommandContext context) {
      return new CorrectProgrammeEntry(context, ID, wanted("title"));
    }

    @Override
    Command confirmed(CommandContext context) {
      return new DecideProgrammeCorrection(context, ID, 1, null);
    }
  }

  @Nested
  class Of_a_document extends Corrected {

    private static final DocumentId ID = new DocumentId("doc-1");

    Of_a_document() {
      super(CLERK);
    }

    @Override
    Command entered(CommandContext context) {
      return new RecordIssuedDocument(
          context,
          ID,
          CENTRE,
          "conclusion",
          "7",
          "KL/TW",
          "Comission",
          DAY,
          null,
          null,
          Secrecy.NONE,
          List.of(COMMISSION),
          List.of(),
          null,
          List.of());
    }

    @Override
    Command corrected(CommandContext context) {
      return new CorrectDocumentEntry(context, ID, wanted("title"));
    }

    @Override
    Command confirmed(CommandContext context) {
      return new DecideDocumentCorrection(context, ID, 1, null);
    }
  }

  @Nested
  class Of_an_item extends Corrected {

    private static final ProjectId ID = new ProjectId("project-1");

    Of_an_item() {
      super(AUTHORITY);
    }

    @Override
    Command entered(CommandContext context) {
      return new AssignProject(
          context,
          ID,
          ItemType.PROJECT,
          "Comission",
          "Draft",
          CENTRE,
          COMMISSION,
          List.of(),
          QUALITY,
          DeadlineRule.fixed(LocalDate.of(2023, 6, 30), DeadlineRule.LastDay.AS_IT_IS),
          List.of(),
          List.of(),
          null,
          false,
          Secrecy.NONE,
          false,
          null,
          null,
          null,
          null);
    }

    @Override
    Command corrected(CommandContext context) {
      return new CorrectEntry(context, ID, wanted("title"));
    }

    @Override
    Command confirmed(CommandContext context) {
      return new ConfirmCorrection(context, ID, 1);
    }
  }
}

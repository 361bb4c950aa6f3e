package org.tiendo.task.calendar;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;

/// Calendars over HTTP.
@RestController
@Admits({Admission.ACTORS, Admission.ADMINISTRATORS})
class CalendarApi {

  @PostMapping("/api/commands/PublishCalendar")
  @Operation(
      summary = "Publish the next version of a working-day calendar",
      description =
          "By an administrator or the monitoring office, whole: every year it covers and every"
              + " exception. What is as it was makes no new version.")
  ResponseEntity<?> publishCalendar(@RequestBody PublishCalendarBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RederiveDueDates")
  @Operation(
      summary = "Find the due dates of items anew with the calendar in force",
      description =
          "By the monitoring office or an authority that assigns work, for the items that are"
              + " listed. Each item whose date changes records it, in the same commit; if one"
              + " refuses, nothing changes.")
  ResponseEntity<?> rederiveDueDates(
      @RequestBody RederiveDueDatesBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param items at most 200
  record RederiveDueDatesBody(
      @Nullable List<@Nullable String> items, @Nullable LocalDate effectiveOn) {

    RederiveDueDates command(CommandContext context) {
      return new RederiveDueDates(
          context,
          CalendarCommand.MAIN,
          Fields.list("items", items, id -> Fields.id("items", id, ProjectId::new)));
    }
  }

  /// @param calendar `main` if left out: the one that deadlines are counted by
  /// @param workingDays days of the week on which work is done, e.g. `MONDAY`
  record PublishCalendarBody(
      @Nullable String calendar,
      @Nullable String jurisdiction,
      @Nullable List<@Nullable DayOfWeek> workingDays,
      @Nullable List<@Nullable YearBody> years,
      @Nullable List<@Nullable ExceptionBody> exceptions,
      @Nullable LocalDate effectiveOn) {

    PublishCalendar command(CommandContext context) {
      return new PublishCalendar(
          context,
          Fields.id(
              "calendar",
              Objects.requireNonNullElse(calendar, CalendarCommand.MAIN.value()),
              CalendarId::new),
          Fields.text("jurisdiction", jurisdiction, Fields.TITLE),
          Fields.list("workingDays", workingDays, day -> day),
          Fields.list("years", years, YearBody::value),
          Fields.list("exceptions", exceptions, ExceptionBody::value));
    }
  }

  /// @param verified whether every exception of the year was checked against its notice
  /// @param source what the year rests on, or what is open about it
  record YearBody(@Nullable Integer year, @Nullable Boolean verified, @Nullable String source) {

    CoveredYear value() {
      return new CoveredYear(
          Fields.required("years.year", year),
          Fields.required("years.verified", verified),
          Fields.text("years.source", source, Fields.NOTE));
    }
  }

  /// @param notice the law or notice that orders it
  /// @param name what people call the day
  record ExceptionBody(
      @Nullable LocalDate date,
      DatedException.@Nullable Kind kind,
      @Nullable String notice,
      @Nullable String name) {

    DatedException value() {
      return new DatedException(
          Fields.required("exceptions.date", date),
          Fields.required("exceptions.kind", kind),
          Fields.possiblyBlank("exceptions.notice", notice, Fields.TITLE),
          Fields.optionalText("exceptions.name", name, Fields.LABEL));
    }
  }
}

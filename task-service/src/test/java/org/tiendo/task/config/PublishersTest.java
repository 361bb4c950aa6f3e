package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.YEARLY;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;
import org.tiendo.contracts.vocabulary.Told;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;
import org.tiendo.task.calendar.CalendarEvent.DueDatesRederived;
import org.tiendo.task.calendar.CalendarEvent.Rederived;
import org.tiendo.task.calendar.CalendarPublisher;
import org.tiendo.task.directive.Clause;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;
import org.tiendo.task.directive.DirectivePublisher;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentPublisher;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;
import org.tiendo.task.obligation.ObligationPublisher;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;
import org.tiendo.task.programme.ProgrammePublisher;
import org.tiendo.task.timer.TimerEvent.Escalated;
import org.tiendo.task.timer.TimerEvent.ReminderRaised;
import org.tiendo.task.timer.TimerPublisher;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;
import org.tiendo.task.unit.UnitPublisher;
import tools.jackson.databind.node.ObjectNode;

/// What is stored and what other services see are the same words, and survive being written.
class PublishersTest {

  private final EventJson json = new EventJson();

  @Test
  void a_unit_is_published_without_the_units_above_its_parent() {
    var event =
        new UnitRegistered(
            COMMISSION, Map.of("en", "C"), CENTRE, List.of(CENTRE), true, YEARLY, DAY, DAY);
    same(event, UnitPublisher.publish(event), "ancestors", "on", "enteredOn");
  }

  @Test
  void a_directive_is_published_with_its_clauses() {
    var event =
        new DirectiveIssued(
            new DirectiveId("d-1"),
            CENTRE,
            "resolution",
            "28",
            "NQ/TW",
            "2022",
            "On work",
            DAY,
            Secrecy.NONE,
            List.of(new Clause("III.2", "Draft", true)),
            null,
            DAY,
            DAY);
    same(event, DirectivePublisher.publish(event), "on", "enteredOn");
  }

  @Test
  void a_programme_is_published_with_its_baseline() {
    var event =
        new ProgrammeAdopted(
            new ProgrammeId("p-1"),
            CENTRE,
            "P",
            DAY,
            DAY.plusDays(300),
            List.of(new PlannedItem("01", ItemType.TASK, "T", COMMISSION, DAY)),
            List.of(new OutcomeLine(List.of(CENTRE), List.of())),
            PeriodKind.YEAR,
            new ProgrammeId("p-0"),
            DAY,
            DAY);
    same(event, ProgrammePublisher.publish(event), "on", "enteredOn");
  }

  @Test
  void a_document_is_published_with_the_items_it_came_of() {
    var event =
        new DocumentIssued(
            new DocumentId("doc-1"),
            CENTRE,
            "resolution",
            "28",
            "NQ/TW",
            "2022",
            "On work",
            DAY,
            DAY,
            null,
            Secrecy.NONE,
            List.of(COMMISSION),
            List.of(new ProjectId("p-1")),
            new Signature("The chair", "on-behalf"),
            List.of(COMMISSION),
            "resolution",
            DAY);
    same(event, DocumentPublisher.publish(event), "series", "enteredOn");
  }

  @Test
  void a_calendar_is_published_whole() {
    var event =
        new CalendarPublished(
            new CalendarId("main"),
            1,
            "All",
            List.of(DayOfWeek.MONDAY),
            List.of(new CoveredYear(2022, true, "notice")),
            List.of(new DatedException(DAY, DatedException.Kind.HOLIDAY, "law", "Day")));
    same(event, CalendarPublisher.publish(event));
    var rederived =
        new DueDatesRederived(
            new CalendarId("main"),
            2,
            List.of(new Rederived(new ProjectId("p-1"), DAY, DAY.plusDays(1))));
    same(rederived, CalendarPublisher.publish(rederived));
  }

  @Test
  void what_timers_raise_is_published() {
    var told = List.of(new Told(Told.Addressee.LEAD, COMMISSION));
    var reminder =
        new ReminderRaised(new ProjectId("p-1"), "due/p-1/0", ReminderKind.DUE, DAY, told);
    var step = new Escalated(new ProjectId("p-1"), "escalate-1/p-1/0", 1, "blue", DAY, told);
    same(reminder, TimerPublisher.publish(reminder));
    same(step, TimerPublisher.publish(step));
  }

  @Test
  void a_periodic_report_is_published_with_its_files() {
    var period = new ReportPeriod(DeadlineRule.Period.QUARTER, 2022, 1);
    var file = new FileRef("r.pdf", "ab".repeat(32), 9, "application/pdf");
    var submitted =
        new PeriodicReportSubmitted(
            new ObligationId("o-1"), DAY, period, 2, List.of(file), "Table 3");
    same(submitted, ObligationPublisher.publish(submitted), "on");
  }

  private void same(Object event, Optional<PublishedEvent> form, String... kept) {
    PublishedEvent published = form.orElseThrow();
    assertThat(published.getClass().getSimpleName()).isEqualTo(event.getClass().getSimpleName());
    ObjectNode stored = (ObjectNode) json.toTree(event);
    assertThat(json.fromTree(stored, event.getClass())).isEqualTo(event);
    assertThat(json.toTree(published)).isEqualTo(stored.deepCopy().without(List.of(kept)));
  }
}

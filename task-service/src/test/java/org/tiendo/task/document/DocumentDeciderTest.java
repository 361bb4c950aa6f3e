package org.tiendo.task.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.World.term;
import static org.tiendo.task.World.terms;
import static org.tiendo.task.document.DocumentRule.CLERK_IS_NOT_LEAD;
import static org.tiendo.task.document.DocumentRule.EFFECT_PERIOD_ORDERED;
import static org.tiendo.task.document.DocumentRule.ISSUED_BEFORE_RECORDED;
import static org.tiendo.task.document.DocumentRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.document.DocumentRule.PRODUCER_ACCEPTED;
import static org.tiendo.task.document.DocumentRule.PRODUCER_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.RECORDED_BY_CLERK;
import static org.tiendo.task.document.DocumentRule.RECORDED_ONCE;
import static org.tiendo.task.document.DocumentRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.document.DocumentRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Story;
import org.tiendo.task.document.Document.NotIssued;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentReferences.Producer;
import org.tiendo.task.numbering.NumberCommand.Series;
import org.tiendo.task.numbering.NumberCommand.TakeNumber;

class DocumentDeciderTest {

  private static final DocumentId ID = new DocumentId("doc-1");
  private static final ProjectId PROJECT = new ProjectId("project-1");
  private static final Command TAKES =
      new TakeNumber(by(CLERK), new Series(CENTRE, "resolution", "2022"), 28, ID);
  private static final DocumentReferences KNOWN =
      known(YEARLY, new Producer(COMMISSION, true, false));

  @Nested
  class Record_issued_document {

    @Test
    void its_number_is_taken_for_ever_within_authority_type_and_period() {
      given(KNOWN).when(plain().command()).thenWith(TAKES, plain().event("2022"));
    }

    @Test
    void a_document_may_come_of_no_item_and_name_a_period_of_effect() {
      var request = plain().producedBy(new ProjectId[0]).effect("2022-01-01", "2026-12-31");
      given(KNOWN).when(request.command()).thenWith(TAKES, request.event("2022"));
    }

    @Test
    void a_secret_document_is_taken_in_by_an_isolated_installation() {
      var request = plain().secrecy(Secrecy.TOP_SECRET);
      given(new DocumentDecider(true), KNOWN)
          .when(request.command())
          .thenWith(TAKES, request.event("2022"));
    }

    @Test
    void a_secret_document_is_refused_elsewhere() {
      given(KNOWN)
          .when(plain().secrecy(Secrecy.TOP_SECRET).command())
          .refusedBy(SECRECY_NEEDS_ISOLATION);
    }

    @Test
    void it_is_entered_once() {
      given(KNOWN, plain().event("2022")).when(plain().command()).refusedBy(RECORDED_ONCE);
    }

    @Test
    void the_authority_and_the_advising_units_must_exist() {
      var facts = given(KNOWN).when(plain().advisedBy(NOWHERE).command()).refusedBy(UNIT_UNKNOWN);
      assertThat(facts).containsEntry("unit", "nowhere");
      given(
              new DocumentReferences(
                  Authority.ofToken(CLERK), Map.of(), Map.of(), Map.of(), NO_CALENDAR))
          .when(plain().command())
          .refusedBy(UNIT_UNKNOWN);
    }

    @Test
    void only_the_clerk_of_the_authority_enters_it() {
      for (Actor other : List.of(AUTHORITY, actor("x", COMMISSION, Role.CLERK))) {
        given(KNOWN).when(plain().actor(other).command()).refusedBy(RECORDED_BY_CLERK);
      }
    }

    @Test
    void it_is_not_issued_after_the_day_it_is_entered_for() {
      given(KNOWN)
          .when(plain().issuedOn(DAY.plusDays(1)).command())
          .refusedBy(ISSUED_BEFORE_RECORDED);
    }

    @Test
    void its_effect_does_not_end_before_it_begins() {
      given(KNOWN)
          .when(plain().effect("2026-12-31", "2022-01-01").command())
          .refusedBy(EFFECT_PERIOD_ORDERED);
    }

    @Test
    void the_items_it_came_of_must_exist() {
      given(KNOWN)
          .when(plain().producedBy(PROJECT, new ProjectId("other")).command())
          .refusedBy(PRODUCER_UNKNOWN);
    }

    @Test
    void the_items_it_came_of_must_be_accepted() {
      given(known(YEARLY, new Producer(COMMISSION, false, false)))
          .when(plain().command())
          .refusedBy(PRODUCER_ACCEPTED);
    }

    @Test
    void the_clerk_of_a_unit_that_led_the_work_does_not_number_it() {
      given(known(YEARLY, new Producer(CENTRE, true, false)))
          .when(plain().command())
          .refusedBy(CLERK_IS_NOT_LEAD);
    }

    @Test
    void a_date_outside_all_terms_has_no_number() {
      Numbering before = terms(term("XII", "2016-01-29", "2021-01-30"));
      given(known(before, new Producer(COMMISSION, true, false)))
          .when(plain().command())
          .refusedBy(NO_NUMBERING_PERIOD);
    }
  }

  private static Story<DocumentCommand, Document, DocumentEvent> given(
      DocumentReferences references, DocumentEvent... events) {
    return given(new DocumentDecider(false), references, events);
  }

  private static Story<DocumentCommand, Document, DocumentEvent> given(
      DocumentDecider decider, DocumentReferences references, DocumentEvent... events) {
    return Story.of(
        new NotIssued(),
        Document::evolve,
        (c, s) -> decider.decide(c, s, DocumentWorld.as(c.context().actor(), references)),
        List.of(events));
  }

  private static DocumentReferences known(Numbering numbering, Producer producer) {
    return new DocumentReferences(
        Authority.ofToken(CLERK),
        Map.of(CENTRE, numbering, COMMISSION, YEARLY),
        Map.of(),
        Map.of(PROJECT, producer),
        NO_CALENDAR);
  }

  private static Entry plain() {
    return new Entry(CLERK, DAY, null, null, Secrecy.NONE, List.of(COMMISSION), List.of(PROJECT));
  }

  /// An entry of the register, varied by the tests.
  private record Entry(
      Actor actor,
      LocalDate issuedOn,
      LocalDate from,
      LocalDate to,
      Secrecy secrecy,
      List<UnitId> advisedBy,
      List<ProjectId> producedBy) {

    Entry actor(Actor other) {
      return new Entry(other, issuedOn, from, to, secrecy, advisedBy, producedBy);
    }

    Entry issuedOn(LocalDate date) {
      return new Entry(actor, date, from, to, secrecy, advisedBy, producedBy);
    }

    Entry effect(String first, String last) {
      return new Entry(
          actor,
          issuedOn,
          LocalDate.parse(first),
          LocalDate.parse(last),
          secrecy,
          advisedBy,
          producedBy);
    }

    Entry secrecy(Secrecy level) {
      return new Entry(actor, issuedOn, from, to, level, advisedBy, producedBy);
    }

    Entry advisedBy(UnitId... units) {
      return new Entry(actor, issuedOn, from, to, secrecy, List.of(units), producedBy);
    }

    Entry producedBy(ProjectId... projects) {
      return new Entry(actor, issuedOn, from, to, secrecy, advisedBy, List.of(projects));
    }

    DocumentCommand command() {
      return new RecordIssuedDocument(
          by(actor),
          ID,
          CENTRE,
          "resolution",
          "28",
          "NQ/TW",
          "On work",
          issuedOn,
          from,
          to,
          secrecy,
          advisedBy,
          producedBy,
          null,
          List.of());
    }

    DocumentEvent event(String period) {
      return new DocumentIssued(
          ID,
          CENTRE,
          "resolution",
          "28",
          "NQ/TW",
          period,
          "On work",
          issuedOn,
          from,
          to,
          secrecy,
          advisedBy,
          producedBy,
          null,
          null,
          "resolution",
          TODAY);
    }
  }
}

package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.SubmissionWithdrawn;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectMerged;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.Facts;

/// What the whole life of an item does to its class, its deadline and its place in programmes, on every date.
class StandingTest {

  private static final ProjectId I = new ProjectId("i");

  private final Facts facts =
      new Facts()
          .unit("commission", null, "Ban", "Commission")
          .programme("own", "commission", 2022, List.of(), List.of())
          .programme("next", "commission", 2023, List.of(), List.of())
          .assign(
              "i",
              ItemType.PROJECT,
              "office",
              "2022-02-01",
              "2022-06-30",
              List.of(Facts.added("own")));

  @Test
  void an_item_reversed_later_counts_as_done_on_the_days_between() {
    done("2022-05-01", "2022-12-01");
    facts.item("i", day("2022-12-20"), new CompletionReversed(I, day("2022-12-01"), "not true"));
    assertThat(on("2022-12-10").itemClass()).isEqualTo(ItemClass.DONE_ON_TIME);
    assertThat(on("2022-12-20").itemClass()).isEqualTo(ItemClass.OPEN_OVERDUE);
    assertThat(balance("own", "2022-12-10").gone()).containsEntry(MembershipState.COMPLETED_IN, 1);
    assertThat(balance("own", "2022-12-20").open()).isEqualTo(1);
  }

  @Test
  void an_extension_moves_the_deadline_from_its_day_on_and_never_the_original_one() {
    facts.item("i", day("2022-06-01"), new ExtensionRequested(I, 1, day("2022-09-30"), "c", "p"));
    facts.item("i", day("2022-06-10"), new ExtensionApproved(I, 1, due("2022-09-30"), null));
    done("2022-08-01", "2022-08-20");
    assertThat(on("2022-06-09").dueOn()).isEqualTo("2022-06-30");
    assertThat(on("2022-06-10").dueOn()).isEqualTo("2022-09-30");
    Item item = on("2022-12-31");
    assertThat(item.originalDueOn()).isEqualTo("2022-06-30");
    assertThat(item.extensions()).isEqualTo(1);
    assertThat(item.itemClass()).isEqualTo(ItemClass.DONE_ON_TIME);
    assertThat(item.byOriginal()).isEqualTo(ItemClass.DONE_LATE);
  }

  @Test
  void suspended_work_is_a_class_of_its_own_until_it_goes_on_with_a_later_deadline() {
    facts.item(
        "i", day("2022-06-20"), new ProjectSuspended(I, "why", "b", SuspensionPolicy.ADD_DAYS));
    facts.item("i", day("2022-07-20"), new ProjectResumed(I, day("2022-06-20"), due("2022-07-30")));
    assertThat(on("2022-07-10").itemClass()).isEqualTo(ItemClass.SUSPENDED);
    assertThat(on("2022-07-30").itemClass()).isEqualTo(ItemClass.OPEN_IN_TERM);
    assertThat(on("2022-07-31").itemClass()).isEqualTo(ItemClass.OPEN_OVERDUE);
    assertThat(on("2022-07-31").byOriginal()).isEqualTo(ItemClass.OPEN_OVERDUE);
  }

  @Test
  void what_is_withdrawn_or_merged_is_counted_apart_and_never_lost() {
    facts.assign("j", ItemType.TASK, "office", "2022-02-01", null, List.of(Facts.added("own")));
    facts.item("i", day("2022-05-01"), new ProjectWithdrawn(I, "why", null));
    facts.item("j", day("2022-06-01"), new ProjectMerged(new ProjectId("j"), I, "why", null));
    ClassCounts classes = progress("own", "2022-12-31").classes();
    assertThat(classes.total()).isZero();
    assertThat(classes.apart())
        .containsEntry(ItemClass.WITHDRAWN, 1)
        .containsEntry(ItemClass.MERGED, 1);
    assertThat(progress("own", "2022-04-30").classes().total()).isEqualTo(2);
    assertThat(balance("own", "2022-12-31").total()).isEqualTo(2);
  }

  @Test
  void what_is_carried_over_stays_in_the_old_programme_as_it_left_it() {
    facts.item(
        "i",
        day("2022-12-31"),
        new ProjectCarriedOver(I, new ProgrammeId("own"), new ProgrammeId("next"), 1));
    done("2023-02-01", "2023-03-01");
    ProgrammeProgress old = progress("own", "2023-12-31");
    assertThat(old.classes().of(ItemClass.OPEN_OVERDUE)).isEqualTo(1);
    assertThat(old.carriedOut()).isEqualTo(1);
    ProgrammeProgress next = progress("next", "2023-12-31");
    assertThat(next.carriedIn()).isEqualTo(1);
    assertThat(next.classes().of(ItemClass.DONE_LATE)).isEqualTo(1);
    assertThat(on("2023-12-31").years()).isEqualTo(1);
  }

  @Test
  void a_withdrawn_submission_lets_the_clock_run_again() {
    facts.submit("i", 1, "2022-06-30");
    facts.item("i", day("2022-07-05"), new SubmissionWithdrawn(I, 1, "why"));
    assertThat(on("2022-07-04").itemClass()).isEqualTo(ItemClass.OPEN_IN_TERM);
    assertThat(on("2022-07-05").itemClass()).isEqualTo(ItemClass.OPEN_OVERDUE);
  }

  @Test
  void under_the_clock_of_issue_an_accepted_item_waits_for_its_document() {
    assignedUnderTheClockOfIssue();
    facts.submit("d", 1, "2022-05-01").accept("d", 1, "2022-05-01", "2022-05-10", false);
    assertThat(draftOn("2022-06-30").itemClass()).isEqualTo(ItemClass.OPEN_IN_TERM);
    assertThat(draftOn("2022-07-01").itemClass()).isEqualTo(ItemClass.OPEN_OVERDUE);
    issuedOf("d", "2022-06-20");
    assertThat(draftOn("2022-07-01").itemClass()).isEqualTo(ItemClass.OPEN_IN_TERM);
  }

  @Test
  void a_document_issued_late_makes_an_item_late_that_was_completed_in_time() {
    assignedUnderTheClockOfIssue();
    facts.submit("d", 1, "2022-05-01").accept("d", 1, "2022-05-01", "2022-05-10", false);
    issuedOf("d", "2022-07-05");
    assertThat(draftOn("2022-07-05").itemClass()).isEqualTo(ItemClass.OPEN_OVERDUE);
    facts.complete("d", 1, "2022-07-05", "2022-06-15");
    assertThat(draftOn("2022-12-31").itemClass()).isEqualTo(ItemClass.DONE_LATE);
  }

  @Test
  void a_document_issued_in_time_stops_the_clock_of_an_item_that_was_completed_late() {
    assignedUnderTheClockOfIssue();
    facts.submit("d", 1, "2022-05-01").accept("d", 1, "2022-05-01", "2022-05-10", false);
    issuedOf("d", "2022-06-20");
    facts.complete("d", 1, "2022-06-20", "2022-09-01");
    assertThat(draftOn("2022-08-31").itemClass()).isEqualTo(ItemClass.OPEN_IN_TERM);
    assertThat(draftOn("2022-09-01").itemClass()).isEqualTo(ItemClass.DONE_ON_TIME);
  }

  private void assignedUnderTheClockOfIssue() {
    facts.item(
        "d",
        day("2022-02-01"),
        new ProjectAssigned(
            new ProjectId("d"),
            ItemType.DRAFT_TEXT,
            "Draft",
            "paper",
            new UnitId("office"),
            Facts.COMMISSION,
            List.of(),
            new UnitId("office"),
            due("2022-06-30"),
            List.of(),
            List.of(),
            null,
            false,
            Secrecy.NONE,
            true,
            null,
            ClockPolicy.ISSUE,
            null,
            null,
            null));
  }

  private void issuedOf(String item, String on) {
    facts.task(
        "document:doc-" + on,
        on,
        new DocumentIssued(
            new DocumentId("doc-" + on),
            new UnitId("office"),
            "conclusion",
            "7",
            "KL",
            "2022",
            "Draft",
            day(on),
            null,
            null,
            Secrecy.NONE,
            List.of(Facts.COMMISSION),
            List.of(new ProjectId(item)),
            null,
            null));
  }

  private Item draftOn(String date) {
    return asOf(date).items(i -> i.id().equals("project:d")).getFirst();
  }

  @Test
  void another_lead_leads_from_its_day_on_with_the_deadline_that_was() {
    facts.item(
        "i",
        day("2022-04-01"),
        new LeadReassigned(I, Facts.COMMISSION, new UnitId("office"), "why", null));
    assertThat(on("2022-03-31").lead()).isEqualTo(Facts.COMMISSION);
    assertThat(on("2022-04-01").lead()).isEqualTo(new UnitId("office"));
    assertThat(on("2022-04-01").dueOn()).isEqualTo("2022-06-30");
  }

  @Test
  void a_correction_holds_once_it_is_confirmed_and_is_no_extension() {
    Correction correction = new Correction(1, "deadline", "2022-06-30", "2022-07-30", "typo", true);
    facts.item("i", day("2022-03-01"), new ProjectEntryCorrected(I, correction));
    facts.item("i", day("2022-03-05"), new ProjectCorrectionConfirmed(I, 1));
    assertThat(on("2022-03-04").dueOn()).isEqualTo("2022-06-30");
    Item item = on("2022-03-05");
    assertThat(item.dueOn()).isEqualTo("2022-07-30");
    assertThat(item.originalDueOn()).isEqualTo("2022-07-30");
    assertThat(item.extensions()).isZero();
  }

  @Test
  void closing_proposes_a_fate_for_each_open_item() {
    facts.item("i", day("2022-06-10"), new ExtensionApproved(I, 1, due("2023-03-31"), null));
    facts.assign(
        "j", ItemType.TASK, "office", "2022-02-01", "2022-05-01", List.of(Facts.added("own")));
    AsOf asOf = asOf("2022-12-31");
    assertThat(Proposal.of(asOf.standing(new ProgrammeId("own")).orElseThrow(), asOf))
        .extracting(p -> p.item().id() + " " + p.fate())
        .containsExactly(
            "project:i " + ItemFate.CARRY_OVER_EXTENDED, "project:j " + ItemFate.CARRY_OVER);
  }

  private void done(String submitted, String completed) {
    facts.submit("i", 1, submitted).accept("i", 1, submitted, submitted, false);
    facts.complete("i", 1, submitted, completed);
  }

  private Item on(String date) {
    return asOf(date).items(i -> i.id().equals("project:i")).getFirst();
  }

  private AsOf asOf(String date) {
    return AsOf.of(facts.history().register(), day(date));
  }

  private ProgrammeProgress progress(String programme, String date) {
    AsOf asOf = asOf(date);
    return ProgrammeProgress.of(asOf.programme(new ProgrammeId(programme)).orElseThrow(), asOf);
  }

  private ProgrammeBalance balance(String programme, String date) {
    return progress(programme, date).balance();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Deadline due(String date) {
    return Deadline.on(day(date));
  }
}

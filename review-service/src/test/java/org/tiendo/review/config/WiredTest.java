package org.tiendo.review.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectEvent.SubmissionWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.task.PublishedUnitEvent.AuthorityDelegated;
import org.tiendo.contracts.task.PublishedUnitEvent.DelegationRevoked;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeEstablished;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHolderAppointed;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitMoved;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.review.commendation.CommendationCommand;
import org.tiendo.review.criteria.CriteriaCommand;
import org.tiendo.review.inspection.InspectionCommand;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewEvent;

/// The features as they are wired, fed by what the task service publishes.
class WiredTest {

  private static final CommandContext CHAIR = by(actor("giang", BOARD, Role.ASSIGNING_AUTHORITY));
  private static final ReviewId ROUND_1 = new ReviewId("statute-r1");

  private final ReviewProperties properties =
      new ReviewProperties(List.of("timely"), Set.of(ItemType.PROJECT), 3, 10);
  private final ReviewConfig config = new ReviewConfig();
  private final NoteConfig notes = new NoteConfig();
  private final OneThread bus =
      new OneThread(
          List.of(
              config.reviewFeature(properties),
              config.criteriaFeature(),
              config.inspectionFeature(),
              config.commendationFeature(),
              config.criticismFeature(properties),
              notes.unitNotes(),
              notes.itemNotes()));
  private final List<Automation> automations =
      List.of(
          notes.whenUnitRegisteredThenNoteUnit(),
          notes.whenUnitMovedThenNoteUnit(),
          notes.whenProjectAssignedThenNoteItem(),
          notes.whenLeadReassignedThenNoteLead(),
          notes.whenWorkedOnThenNoteHand(),
          new LendingConfig().whenAuthorityLentThenNoteLending(),
          config.whenProjectSubmittedThenOpenReview(properties),
          config.whenSubmissionWithdrawnThenLapseReview());

  @BeforeEach
  void units_and_an_item() {
    register(BOARD, null);
    register(MINISTRY, BOARD);
    register(PLANNING, MINISTRY);
    register(QUALITY, MINISTRY);
    register(OFFICE, BOARD);
    told(
        "giang",
        BOARD,
        new ProjectAssigned(
            STATUTE,
            ItemType.PROJECT,
            "Statute",
            "a draft",
            BOARD,
            PLANNING,
            List.of(),
            QUALITY,
            Deadline.on(DAY),
            List.of(),
            List.of(),
            null,
            false,
            Secrecy.NONE,
            false));
  }

  @Test
  void a_review_is_opened_with_the_criteria_in_force_and_without_who_worked_on_the_item() {
    Criterion legal = new Criterion("legal-basis", Map.of("en", "Legal basis"), true, 10, 6);
    bus.accept(new CriteriaCommand.PublishCriteria(CHAIR, ItemType.PROJECT, DAY, List.of(legal)));
    told("em", PLANNING, new ProgressReported(STATUTE, 50, null, null));
    told("binh", QUALITY, new ProgressReported(STATUTE, 60, null, null));
    submit(QUALITY);

    var opened = (ReviewEvent.ReviewOpened) bus.events("review").getFirst();
    assertThat(opened.criteria()).containsExactly("legal-basis");
    assertThat(opened.asked()).containsExactly(legal);
    assertThat(opened.countersignedBy()).isEqualTo(BOARD);
    assertThat(opened.hands()).containsExactly(new PersonId("an"), new PersonId("em"));
  }

  @Test
  void without_published_criteria_the_configured_ones_hold() {
    submit(QUALITY);
    var opened = (ReviewEvent.ReviewOpened) bus.events("review").getFirst();
    assertThat(opened.criteria()).containsExactly("timely");
    assertThat(opened.asked()).isNull();
  }

  @Test
  void an_earlier_lead_does_not_review() {
    told("giang", BOARD, new LeadReassigned(STATUTE, PLANNING, OFFICE, "capacity", null));
    submit(PLANNING);
    assertThat(bus.events("review")).isEmpty();
  }

  @Test
  void a_withdrawn_submission_ends_its_review() {
    submit(QUALITY);
    told("an", PLANNING, new SubmissionWithdrawn(STATUTE, 1, "a page is missing"));
    assertThat(bus.events("review").getLast())
        .isEqualTo(new ReviewEvent.ReviewLapsed(ROUND_1, STATUTE, 1));
    assertThat(
            bus.refuse(
                new ReviewCommand.ConfirmEdits(by(actor("binh", QUALITY, Role.REVIEWER)), ROUND_1)))
        .isEqualTo("no-edits-open");
  }

  @Test
  void whom_the_reviewing_head_delegates_to_names_reviewers_for_both() {
    submit(QUALITY);
    ReviewCommand naming =
        new ReviewCommand.AssignReviewer(
            by(actor("lan", OFFICE, Role.UNIT_OFFICER)), ROUND_1, new PersonId("binh"));
    told(
        "ad",
        BOARD,
        new OfficeEstablished(QUALITY, "head", Map.of("en", "Head"), List.of(Role.UNIT_HEAD)));
    told("ad", BOARD, new OfficeHolderAppointed(QUALITY, "head", DUNG, false, "Decision 1"));
    assertThat(bus.refuse(naming)).isEqualTo("review-unknown");
    told(
        "dung",
        QUALITY,
        new AuthorityDelegated(
            QUALITY,
            1,
            "head",
            DUNG,
            new PersonId("lan"),
            List.of(Role.UNIT_HEAD),
            DAY,
            DAY.plusDays(200),
            "Letter 2"));
    bus.accept(naming);
    assertThat(bus.events("review"))
        .filteredOn(ReviewEvent.ReviewAuthorityExercised.class::isInstance)
        .extracting(e -> ((ReviewEvent.ReviewAuthorityExercised) e).by())
        .containsExactly(DUNG);
    told("dung", QUALITY, new DelegationRevoked(QUALITY, 1, "back again"));
    assertThat(
            bus.refuse(
                new ReviewCommand.AssignReviewer(
                    by(actor("lan", OFFICE, Role.UNIT_OFFICER)), ROUND_1, new PersonId("em2"))))
        .isEqualTo("review-unknown");
  }

  private static final PersonId DUNG = new PersonId("dung");

  @Test
  void an_inspection_follows_the_tree_of_units() {
    bus.accept(plan());
    told("ad", BOARD, new UnitMoved(OFFICE, PLANNING, "a decision"));
    assertThat(bus.refuse(plan())).isEqualTo("inspection-planned-once");
    assertThat(
            bus.refuse(
                new InspectionCommand.PlanInspection(
                    by(actor("hoa", OFFICE, Role.MONITORING_OFFICE)),
                    new InspectionId("insp-2"),
                    "Files",
                    PLANNING,
                    List.of(new TeamMember(new PersonId("binh"), QUALITY)),
                    DAY,
                    DAY,
                    List.of())))
        .isEqualTo("inspection-from-above");
  }

  @Test
  void an_achievement_is_rewarded_once() {
    bus.accept(grant("commend-1", STATUTE));
    assertThat(bus.refuse(grant("commend-2", STATUTE))).isEqualTo("claim-taken");
    assertThat(bus.refuse(grant("commend-3", new ProjectId("nothing"))))
        .isEqualTo("ground-unknown");
  }

  private static InspectionCommand plan() {
    return new InspectionCommand.PlanInspection(
        by(actor("hoa", OFFICE, Role.MONITORING_OFFICE)),
        new InspectionId("insp-1"),
        "Files",
        PLANNING,
        List.of(new TeamMember(new PersonId("binh"), QUALITY)),
        DAY,
        DAY,
        List.of(STATUTE));
  }

  private static CommendationCommand grant(String id, ProjectId item) {
    return new CommendationCommand.GrantCommendation(
        CHAIR,
        new CommendationId(id),
        Subject.of(PLANNING),
        "praise",
        DAY.getYear(),
        "well done",
        List.of(new Ground(item, null, null)),
        null);
  }

  private void register(UnitId unit, UnitId parent) {
    told(
        "ad",
        BOARD,
        new UnitRegistered(
            unit,
            Map.of("en", unit.value()),
            parent,
            false,
            new Numbering(Numbering.Kind.YEAR, List.of())));
  }

  private void submit(UnitId reviewing) {
    told(
        "an",
        PLANNING,
        new ProjectSubmitted(
            STATUTE, 1, PLANNING, reviewing, List.of(new PersonId("an")), List.of(), null, null));
  }

  /// What the task service publishes reaches every automation; what one of them is refused is parked.
  private void told(String person, UnitId unit, PublishedEvent event) {
    var record =
        new PublishedRecord(
            "task",
            0,
            "stream:x",
            0,
            Instant.EPOCH,
            DAY,
            new PersonId(person),
            unit,
            null,
            "c",
            "c",
            null,
            event.getClass().getSimpleName(),
            1,
            "00",
            event);
    CommandContext service = by(actor("service-review", new UnitId("system"), Role.SERVICE));
    automations.forEach(automation ->
        automation.react().apply(record).ifPresent(make -> bus.send(make.apply(service))));
  }
}

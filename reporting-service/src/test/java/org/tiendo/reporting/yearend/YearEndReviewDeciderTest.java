package org.tiendo.reporting.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.reporting.yearend.YearEndStory.BOARD;
import static org.tiendo.reporting.yearend.YearEndStory.CHAIR;
import static org.tiendo.reporting.yearend.YearEndStory.COMMISSION;
import static org.tiendo.reporting.yearend.YearEndStory.DAY;
import static org.tiendo.reporting.yearend.YearEndStory.DEPARTMENT;
import static org.tiendo.reporting.yearend.YearEndStory.FIGURES;
import static org.tiendo.reporting.yearend.YearEndStory.HEAD;
import static org.tiendo.reporting.yearend.YearEndStory.ID;
import static org.tiendo.reporting.yearend.YearEndStory.NEXT;
import static org.tiendo.reporting.yearend.YearEndStory.OFFICE;
import static org.tiendo.reporting.yearend.YearEndStory.OFFICER;
import static org.tiendo.reporting.yearend.YearEndStory.OTHER;
import static org.tiendo.reporting.yearend.YearEndStory.OWN;
import static org.tiendo.reporting.yearend.YearEndStory.SEEN;
import static org.tiendo.reporting.yearend.YearEndStory.STRANGER;
import static org.tiendo.reporting.yearend.YearEndStory.actor;
import static org.tiendo.reporting.yearend.YearEndStory.add;
import static org.tiendo.reporting.yearend.YearEndStory.added;
import static org.tiendo.reporting.yearend.YearEndStory.adopt;
import static org.tiendo.reporting.yearend.YearEndStory.adopted;
import static org.tiendo.reporting.yearend.YearEndStory.by;
import static org.tiendo.reporting.yearend.YearEndStory.correct;
import static org.tiendo.reporting.yearend.YearEndStory.entry;
import static org.tiendo.reporting.yearend.YearEndStory.freeze;
import static org.tiendo.reporting.yearend.YearEndStory.frozen;
import static org.tiendo.reporting.yearend.YearEndStory.given;
import static org.tiendo.reporting.yearend.YearEndStory.linked;
import static org.tiendo.reporting.yearend.YearEndStory.meeting;
import static org.tiendo.reporting.yearend.YearEndStory.opened;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.contracts.vocabulary.ReviewMeeting;

class YearEndReviewDeciderTest {

  private static final YearEndReviewEvent HELD =
      new YearEndReviewEvent.ReviewMeetingHeld(ID, meeting(DAY), DAY);
  private static final YearEndReviewEvent PLANNED =
      new YearEndReviewEvent.ReviewMeetingPlanned(ID, meeting(DAY), DAY);

  @Nested
  class Opening {

    private YearEndReviewCommand open(int year, LocalDate asOf, ProgrammeId... programmes) {
      return new YearEndReviewCommand.OpenYearEndReview(
          by(HEAD), ID, year, List.of(programmes), asOf, SEEN);
    }

    @Test
    void a_unit_opens_the_review_of_its_year_and_the_year_is_taken() {
      given().when(open(2030, DAY, OWN)).then(opened());
      given().when(open(2030, DAY, OWN)).thenClaims("year-review:commission/2030");
    }

    @Test
    void refuses_a_second_opening() {
      given(opened())
          .when(open(2030, DAY, OWN))
          .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_OPENED_ONCE);
    }

    @Test
    void refuses_no_programme_and_one_twice() {
      given().when(open(2030, DAY)).thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMMES_DISTINCT);
      given()
          .when(open(2030, DAY, OWN, OWN))
          .thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMMES_DISTINCT);
    }

    @Test
    void refuses_a_programme_that_does_not_exist_for_the_sender() {
      given()
          .when(open(2030, DAY, new ProgrammeId("nothing")))
          .thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMME_UNKNOWN);
    }

    @Test
    void refuses_the_programme_of_another_unit() {
      given()
          .when(open(2030, DAY, OTHER))
          .thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMME_IS_OWN);
    }

    @Test
    void refuses_a_programme_of_another_year() {
      given()
          .when(open(2030, DAY, NEXT))
          .thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMME_TOUCHES_YEAR);
      given()
          .when(open(2032, DAY.plusYears(2), NEXT))
          .thenRefusedBy(YearEndReviewRule.REVIEWED_PROGRAMME_TOUCHES_YEAR);
    }

    @Test
    void refuses_figures_of_a_date_before_the_year() {
      given()
          .when(open(2030, DAY.minusYears(1), OWN))
          .thenRefusedBy(YearEndReviewRule.AS_OF_NOT_BEFORE_YEAR);
      given()
          .when(open(2030, LocalDate.of(2030, 1, 1), OWN))
          .thenClaims("year-review:commission/2030");
    }
  }

  @Nested
  class Existence {

    @Test
    void refuses_what_was_never_opened() {
      given().when(freeze(HEAD)).thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
    }

    @Test
    void a_review_does_not_exist_for_strangers() {
      given(opened()).when(freeze(STRANGER)).thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
      given(opened(), frozen(1), adopted())
          .when(correct(actor("y", OFFICE, Role.UNIT_HEAD), null))
          .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
    }

    @Test
    void refuses_drafting_by_units_above_and_below() {
      for (UnitId unit : List.of(BOARD, DEPARTMENT)) {
        given(opened())
            .when(freeze(actor("z", unit, Role.UNIT_HEAD)))
            .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_BY_OWN_UNIT);
      }
    }

    @Test
    void refuses_drafting_by_those_who_only_look() {
      given(opened())
          .when(freeze(actor("z", COMMISSION, Role.AUDITOR)))
          .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_BY_OWN_UNIT);
    }

    @Test
    void refuses_a_date_before_what_was_recorded_last() {
      given(opened())
          .when(new YearEndReviewCommand.RateYear(by(HEAD, DAY.minusDays(1)), ID, "good", SEEN))
          .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_DATES_RUN_FORWARD);
    }
  }

  @Nested
  class Meetings {

    private YearEndReviewCommand plan(ReviewMeeting meeting) {
      return new YearEndReviewCommand.PlanMeeting(by(OFFICER), ID, meeting, SEEN);
    }

    private YearEndReviewCommand hold(ReviewMeeting meeting) {
      return new YearEndReviewCommand.RecordMeeting(by(OFFICER), ID, meeting, SEEN);
    }

    @Test
    void it_is_planned_and_held() {
      given(opened()).when(plan(meeting(DAY))).then(PLANNED);
      given(opened(), PLANNED).when(plan(meeting(DAY))).then(PLANNED);
      given(opened(), PLANNED).when(hold(meeting(DAY))).then(HELD);
      given(opened(), frozen(1)).when(hold(meeting(DAY))).then(HELD);
    }

    @Test
    void refuses_to_plan_what_was_held() {
      given(opened(), HELD)
          .when(plan(meeting(DAY)))
          .thenRefusedBy(YearEndReviewRule.MEETING_HELD_ALREADY);
    }

    @Test
    void refuses_to_record_it_before_its_day() {
      given(opened())
          .when(hold(meeting(DAY.plusDays(1))))
          .thenRefusedBy(YearEndReviewRule.MEETING_RECORDED_ONCE_HELD);
    }

    @Test
    void refuses_units_that_are_not_known() {
      UnitId nowhere = new UnitId("nowhere");
      given(opened())
          .when(plan(meeting(DAY, new ReviewMeeting.Attendee(nowhere, "Nowhere", null))))
          .thenRefusedBy(YearEndReviewRule.MEETING_UNIT_UNKNOWN);
      given(opened())
          .when(hold(new ReviewMeeting(DAY, null, "x", nowhere, "Head", List.of())))
          .thenRefusedBy(YearEndReviewRule.MEETING_UNIT_UNKNOWN);
    }

    @Test
    void refuses_an_organisation_twice() {
      var guests = new ReviewMeeting.Attendee(null, "Guests", null);
      var office = new ReviewMeeting.Attendee(OFFICE, "Office", "leaders");
      given(opened())
          .when(plan(meeting(DAY, guests, office, guests)))
          .thenRefusedBy(YearEndReviewRule.ATTENDEES_NAMED_ONCE);
      given(opened())
          .when(plan(meeting(DAY, office, new ReviewMeeting.Attendee(OFFICE, "The office", null))))
          .thenRefusedBy(YearEndReviewRule.ATTENDEES_NAMED_ONCE);
    }
  }

  @Nested
  class Rating {

    private YearEndReviewCommand rate(String rating) {
      return new YearEndReviewCommand.RateYear(by(HEAD), ID, rating, SEEN);
    }

    @Test
    void the_scale_of_the_date_of_the_figures_counts() {
      given(opened())
          .when(rate("good"))
          .then(new YearEndReviewEvent.YearRated(ID, "good", LocalDate.of(2030, 1, 1), DAY));
    }

    @Test
    void refuses_a_rating_of_another_scale() {
      given(opened()).when(rate("better")).thenRefusedBy(YearEndReviewRule.RATING_OF_SCALE);
    }
  }

  @Nested
  class TheNextProgramme {

    private YearEndReviewCommand link(ProgrammeId next) {
      return new YearEndReviewCommand.LinkNextProgramme(by(OFFICER), ID, next, SEEN);
    }

    @Test
    void is_named_once() {
      YearEndReviewEvent linked = new YearEndReviewEvent.NextProgrammeLinked(ID, NEXT, DAY);
      given(opened()).when(link(NEXT)).then(linked);
      given(opened(), linked).when(link(NEXT)).then();
    }

    @Test
    void refuses_one_that_is_unknown_of_another_or_not_later() {
      given(opened())
          .when(link(new ProgrammeId("nothing")))
          .thenRefusedBy(YearEndReviewRule.NEXT_PROGRAMME_UNKNOWN);
      given(opened()).when(link(OTHER)).thenRefusedBy(YearEndReviewRule.NEXT_PROGRAMME_IS_OWN);
      given(opened()).when(link(OWN)).thenRefusedBy(YearEndReviewRule.NEXT_PROGRAMME_FOLLOWS);
    }
  }

  @Nested
  class Freezing {

    @Test
    void keeps_figures_and_report_with_position_and_hash() {
      given(opened())
          .when(freeze(OFFICER))
          .then(
              frozen(1),
              new YearEndReviewEvent.FrozenReportKept(ID, 1, 1, "{\"a\":", DAY),
              new YearEndReviewEvent.FrozenReportKept(ID, 1, 2, "1}", DAY));
    }

    @Test
    void the_same_figures_are_frozen_once_and_others_anew() {
      given(opened(), frozen(1)).when(freeze(OFFICER)).then();
      var other =
          new FrozenFigures(DAY, "task:10", "b2".repeat(32), FIGURES.figures(), List.of("{}"));
      given(opened(), frozen(1))
          .when(new YearEndReviewCommand.FreezeFigures(by(HEAD), ID, other, SEEN))
          .then(
              new YearEndReviewEvent.YearFiguresFrozen(
                  ID, 2, DAY, "task:10", "b2".repeat(32), FIGURES.figures(), 1, DAY),
              new YearEndReviewEvent.FrozenReportKept(ID, 2, 1, "{}", DAY));
    }

    @Test
    void refuses_when_the_read_model_knows_no_such_review() {
      given(opened())
          .when(new YearEndReviewCommand.FreezeFigures(by(HEAD), ID, null, SEEN))
          .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_UNKNOWN);
    }

    @Test
    void refuses_before_the_date_of_the_figures() {
      YearEndReviewEvent early =
          new YearEndReviewEvent.YearEndReviewOpened(
              ID, COMMISSION, 2030, List.of(OWN), DAY.plusDays(2), DAY);
      given(early).when(freeze(HEAD)).thenRefusedBy(YearEndReviewRule.FROZEN_ONCE_DATE_HAS_COME);
    }

    @Test
    void refuses_when_a_text_names_a_figure_that_is_not_frozen() {
      given(
              opened(),
              added("e-1", entry(ReviewEntryKind.RESULT, "All of {figure:another} was done.")))
          .when(freeze(HEAD))
          .thenRefusedBy(YearEndReviewRule.REFERENCED_FIGURE_FROZEN);
    }

    @Test
    void a_ratio_may_be_named_as_a_percentage_and_a_count_may_not() {
      given(
              opened(),
              added(
                  "e-1",
                  entry(ReviewEntryKind.RESULT, "{figure:own-programme-done.percent} done.")))
          .when(freeze(HEAD))
          .then(
              frozen(1),
              new YearEndReviewEvent.FrozenReportKept(ID, 1, 1, "{\"a\":", DAY),
              new YearEndReviewEvent.FrozenReportKept(ID, 1, 2, "1}", DAY));
      given(
              opened(),
              added("e-1", entry(ReviewEntryKind.RESULT, "{figure:outcome-documents.percent}.")))
          .when(freeze(HEAD))
          .thenRefusedBy(YearEndReviewRule.REFERENCED_FIGURE_FROZEN);
    }
  }

  @Nested
  class Adoption {

    @Test
    void the_head_the_authority_and_one_above_adopt() {
      for (Actor actor : List.of(HEAD, CHAIR, actor("v", COMMISSION, Role.ASSIGNING_AUTHORITY))) {
        given(opened(), frozen(1)).when(adopt(actor)).then(adopted());
        given(opened(), PLANNED, HELD, frozen(1)).when(adopt(actor)).then(adopted());
      }
    }

    @Test
    void refuses_without_frozen_figures() {
      given(opened()).when(adopt(HEAD)).thenRefusedBy(YearEndReviewRule.ADOPTED_AFTER_FREEZING);
    }

    @Test
    void refuses_before_the_planned_meeting() {
      given(opened(), PLANNED, frozen(1))
          .when(adopt(HEAD))
          .thenRefusedBy(YearEndReviewRule.ADOPTED_AFTER_MEETING);
    }

    @Test
    void refuses_all_others() {
      for (Actor actor :
          List.of(
              OFFICER,
              actor("k", BOARD, Role.UNIT_HEAD),
              actor("l", DEPARTMENT, Role.ASSIGNING_AUTHORITY))) {
        given(opened(), frozen(1))
            .when(adopt(actor))
            .thenRefusedBy(YearEndReviewRule.ADOPTED_BY_AUTHORITY);
      }
    }

    @Test
    void refuses_a_document_that_does_not_exist_for_the_sender() {
      given(opened(), frozen(1))
          .when(
              new YearEndReviewCommand.AdoptReview(
                  by(HEAD), ID, "Head", new DocumentId("doc-9"), SEEN))
          .thenRefusedBy(EntryRule.CITED_DOCUMENT_UNKNOWN);
    }

    @Test
    void refuses_every_change_afterwards() {
      for (YearEndReviewCommand command :
          List.of(
              freeze(HEAD),
              adopt(HEAD),
              add(OFFICER, entry(ReviewEntryKind.RESULT, "More.")),
              new YearEndReviewCommand.RateYear(by(HEAD), ID, "good", SEEN),
              new YearEndReviewCommand.PlanMeeting(by(HEAD), ID, meeting(DAY), SEEN))) {
        given(opened(), frozen(1), adopted())
            .when(command)
            .thenRefusedBy(YearEndReviewRule.YEAR_REVIEW_ADOPTED);
      }
    }
  }

  @Nested
  class Corrigenda {

    private final YearEndReviewEvent first =
        new YearEndReviewEvent.CorrigendumIssued(
            ID, 1, "own-programme-done", "It was another.", FIGURES.hash(), "Head", null, DAY);

    @Test
    void are_numbered_and_stand_beside_what_was_adopted() {
      given(opened(), frozen(1), adopted()).when(correct(HEAD, "own-programme-done")).then(first);
      given(opened(), frozen(1), adopted(), first)
          .when(correct(CHAIR, null))
          .then(
              new YearEndReviewEvent.CorrigendumIssued(
                  ID, 2, null, "It was another.", FIGURES.hash(), "Head", null, DAY));
    }

    @Test
    void refuses_one_before_the_adoption() {
      given(opened(), frozen(1))
          .when(correct(HEAD, null))
          .thenRefusedBy(YearEndReviewRule.CORRIGENDUM_AFTER_ADOPTION);
    }

    @Test
    void refuses_one_by_somebody_else() {
      given(opened(), frozen(1), adopted())
          .when(correct(OFFICER, null))
          .thenRefusedBy(YearEndReviewRule.CORRIGENDUM_BY_AUTHORITY);
    }

    @Test
    void refuses_one_about_nothing_that_stands_there() {
      given(opened(), frozen(1), adopted())
          .when(correct(HEAD, "nothing"))
          .thenRefusedBy(YearEndReviewRule.CORRIGENDUM_SUBJECT_UNKNOWN);
    }

    @Test
    void refuses_a_document_that_does_not_exist() {
      given(opened(), frozen(1), adopted())
          .when(
              new YearEndReviewCommand.IssueCorrigendum(
                  by(HEAD), ID, null, "x", "Head", new DocumentId("doc-9"), SEEN))
          .thenRefusedBy(EntryRule.CITED_DOCUMENT_UNKNOWN);
    }
  }

  @Test
  void every_stored_event_is_published_under_its_own_name() {
    var names = Set.of("YearEndReviewOpened", "YearFiguresFrozen", "YearReviewAdopted");
    for (YearEndReviewEvent event : List.of(opened(), frozen(1), adopted())) {
      var published = YearEndReviewPublisher.publish(event).orElseThrow();
      assertThat(EventTypes.of(published.getClass()).type())
          .isEqualTo(event.getClass().getSimpleName())
          .isIn(names);
    }
  }
}

package org.tiendo.review.criticism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.criticism.CriticismStory.APPEALED;
import static org.tiendo.review.criticism.CriticismStory.CANCELLED;
import static org.tiendo.review.criticism.CriticismStory.CHAIR;
import static org.tiendo.review.criticism.CriticismStory.DROPPED;
import static org.tiendo.review.criticism.CriticismStory.EM;
import static org.tiendo.review.criticism.CriticismStory.GROUNDS;
import static org.tiendo.review.criticism.CriticismStory.HEAD;
import static org.tiendo.review.criticism.CriticismStory.ISSUED;
import static org.tiendo.review.criticism.CriticismStory.LATE;
import static org.tiendo.review.criticism.CriticismStory.LIFTED;
import static org.tiendo.review.criticism.CriticismStory.MINISTER;
import static org.tiendo.review.criticism.CriticismStory.NOTIFIED;
import static org.tiendo.review.criticism.CriticismStory.OF_EM;
import static org.tiendo.review.criticism.CriticismStory.REPLIED;
import static org.tiendo.review.criticism.CriticismStory.REPLY_UNTIL;
import static org.tiendo.review.criticism.CriticismStory.UPHELD;
import static org.tiendo.review.criticism.CriticismStory.appeal;
import static org.tiendo.review.criticism.CriticismStory.cancel;
import static org.tiendo.review.criticism.CriticismStory.decide;
import static org.tiendo.review.criticism.CriticismStory.drop;
import static org.tiendo.review.criticism.CriticismStory.given;
import static org.tiendo.review.criticism.CriticismStory.issue;
import static org.tiendo.review.criticism.CriticismStory.issued;
import static org.tiendo.review.criticism.CriticismStory.notice;
import static org.tiendo.review.criticism.CriticismStory.notified;
import static org.tiendo.review.criticism.CriticismStory.reply;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

class CriticismDeciderTest {

  @Nested
  class NotifyCriticism {

    @Test
    void a_superior_gives_notice_with_time_to_reply() {
      given().when(notice(MINISTER, OF_EM)).then(List.of(NOTIFIED));
    }

    @Test
    void a_head_gives_notice_to_the_own_people() {
      given().when(notice(HEAD, OF_EM)).then(List.of(notified(PLANNING, OF_EM, "an")));
    }

    @Test
    void there_is_one_notice() {
      given(NOTIFIED)
          .when(notice(MINISTER, OF_EM))
          .thenRefusedBy(CriticismRule.CRITICISM_NOTIFIED_ONCE);
    }

    @Test
    void who_does_not_decide_gives_none() {
      given().when(notice(EM, OF_EM)).thenRefusedBy(CriticismRule.CRITICISED_BY_AUTHORITY);
      given()
          .when(notice(HEAD, Subject.of(PLANNING)))
          .thenRefusedBy(CriticismRule.CRITICISED_BY_AUTHORITY);
    }

    @Test
    void a_sector_cannot_reply() {
      given()
          .when(notice(CHAIR, Subject.ofSector("organisation")))
          .thenRefusedBy(CriticismRule.CRITICISM_OF_UNIT_OR_PERSON);
    }

    @Test
    void a_unit_that_is_not_known_is_not_criticised() {
      given()
          .when(notice(CHAIR, Subject.of(new UnitId("nowhere"))))
          .thenRefusedBy(CriticismRule.CRITICISED_UNIT_UNKNOWN);
    }

    @Test
    void nobody_criticises_sideways() {
      given()
          .when(notice(MINISTER, Subject.of(OFFICE)))
          .thenRefusedBy(CriticismRule.CRITICISED_FROM_ABOVE);
    }

    @Test
    void nobody_criticises_himself() {
      given()
          .when(notice(HEAD, Subject.of(new PersonId("an"), PLANNING)))
          .thenRefusedBy(CriticismRule.NEVER_CRITICISES_ONESELF);
    }

    @Test
    void there_are_grounds_that_are_known() {
      given()
          .when(notice(by(MINISTER), OF_EM, List.of(), REPLY_UNTIL))
          .thenRefusedBy(CriticismRule.CRITICISM_HAS_GROUNDS);
      given()
          .when(
              notice(
                  by(MINISTER),
                  OF_EM,
                  List.of(new Ground(new ProjectId("nothing"), null, null)),
                  REPLY_UNTIL))
          .thenRefusedBy(CriticismRule.CRITICISM_GROUND_UNKNOWN);
    }

    @Test
    void the_time_to_reply_is_long_enough() {
      given()
          .when(notice(by(MINISTER), OF_EM, GROUNDS, DAY.plusDays(2)))
          .thenRefusedBy(CriticismRule.REPLY_PERIOD_LONG_ENOUGH);
      given()
          .when(notice(by(MINISTER), OF_EM, GROUNDS, DAY.plusDays(3)))
          .then(
              List.of(
                  new CriticismEvent.CriticismNotified(
                      CriticismStory.ID,
                      MINISTRY,
                      OF_EM,
                      "late",
                      GROUNDS,
                      DAY.plusDays(3),
                      new PersonId("lan"),
                      DAY)));
    }
  }

  @Nested
  class ReplyAndIssue {

    @Test
    void after_the_reply_it_is_issued_or_dropped() {
      given(NOTIFIED).when(reply(by(EM))).then(List.of(REPLIED));
      given(NOTIFIED, REPLIED).when(issue(by(MINISTER))).then(List.of(ISSUED));
      given(NOTIFIED, REPLIED).when(drop(by(MINISTER))).then(List.of(DROPPED));
      given(NOTIFIED).when(drop(by(MINISTER))).then(List.of(DROPPED));
    }

    @Test
    void nobody_is_criticised_unheard() {
      given(NOTIFIED)
          .when(issue(by(MINISTER, REPLY_UNTIL)))
          .thenRefusedBy(CriticismRule.HEARD_BEFORE_CRITICISED);
    }

    @Test
    void when_the_time_has_passed_it_is_issued_without_a_reply() {
      given(NOTIFIED).when(issue(by(MINISTER, LATE))).then(List.of(issued(false, LATE, "lan")));
    }

    @Test
    void a_reply_is_in_time() {
      given(NOTIFIED).when(reply(by(EM, LATE))).thenRefusedBy(CriticismRule.REPLY_IN_TIME);
    }

    @Test
    void only_who_is_concerned_replies() {
      given(NOTIFIED)
          .when(reply(by(MINISTER)))
          .thenRefusedBy(CriticismRule.ANSWERED_BY_WHO_IS_CRITICISED);
      given(notified(MINISTRY, Subject.of(PLANNING), "lan"))
          .when(reply(by(EM)))
          .thenRefusedBy(CriticismRule.ANSWERED_BY_WHO_IS_CRITICISED);
      given(notified(MINISTRY, Subject.of(PLANNING), "lan"))
          .when(reply(by(HEAD)))
          .then(List.of(REPLIED));
    }

    @Test
    void only_who_gave_notice_issues() {
      given(NOTIFIED, REPLIED)
          .when(issue(by(CHAIR)))
          .thenRefusedBy(CriticismRule.CRITICISM_BY_ITS_AUTHORITY);
    }

    @Test
    void who_came_to_decide_meanwhile_does_not_decide_on_himself() {
      given(NOTIFIED, REPLIED)
          .when(issue(by(actor("em", MINISTRY, Role.ASSIGNING_AUTHORITY))))
          .thenRefusedBy(CriticismRule.NEVER_CRITICISES_ONESELF);
    }

    @Test
    void dates_run_forward() {
      given(NOTIFIED)
          .when(reply(by(EM, DAY.minusDays(1))))
          .thenRefusedBy(CriticismRule.CRITICISM_DATES_RUN_FORWARD);
    }

    @Test
    void each_step_has_its_state() {
      given(NOTIFIED, REPLIED)
          .when(reply(by(EM)))
          .thenRefusedBy(CriticismRule.CRITICISM_NOT_IN_THIS_STATE);
      given(NOTIFIED, DROPPED)
          .when(issue(by(MINISTER)))
          .thenRefusedBy(CriticismRule.CRITICISM_NOT_IN_THIS_STATE);
      given(NOTIFIED)
          .when(cancel(by(MINISTER)))
          .thenRefusedBy(CriticismRule.CRITICISM_NOT_IN_THIS_STATE);
    }
  }

  @Nested
  class Appeal {

    @Test
    void who_is_criticised_appeals_and_a_superior_decides() {
      given(NOTIFIED, REPLIED, ISSUED).when(appeal(by(EM))).then(List.of(APPEALED));
      given(NOTIFIED, REPLIED, ISSUED, APPEALED)
          .when(decide(by(CHAIR), true))
          .then(List.of(UPHELD));
      given(NOTIFIED, REPLIED, ISSUED, APPEALED)
          .when(decide(by(CHAIR), false))
          .then(List.of(LIFTED));
    }

    @Test
    void an_appeal_is_in_time() {
      given(NOTIFIED, REPLIED, ISSUED)
          .when(appeal(by(EM, DAY.plusDays(11))))
          .thenRefusedBy(CriticismRule.APPEAL_IN_TIME);
    }

    @Test
    void who_criticised_does_not_decide_the_appeal() {
      given(NOTIFIED, REPLIED, ISSUED, APPEALED)
          .when(decide(by(MINISTER), true))
          .thenRefusedBy(CriticismRule.APPEAL_DECIDED_BY_ANOTHER);
      given(NOTIFIED, REPLIED, ISSUED, APPEALED)
          .when(decide(by(actor("lan", BOARD, Role.ASSIGNING_AUTHORITY)), true))
          .thenRefusedBy(CriticismRule.APPEAL_DECIDED_BY_ANOTHER);
    }

    @Test
    void where_nobody_stands_above_another_person_decides() {
      CriticismEvent byBoard = notified(BOARD, OF_EM, "giang");
      CriticismEvent issuedByBoard = issued(true, DAY, "giang");
      given(byBoard, REPLIED, issuedByBoard, APPEALED)
          .when(decide(by(CHAIR), true))
          .thenRefusedBy(CriticismRule.APPEAL_DECIDED_BY_ANOTHER);
      given(byBoard, REPLIED, issuedByBoard, APPEALED)
          .when(decide(by(actor("khanh", BOARD, Role.ASSIGNING_AUTHORITY)), true))
          .then(List.of(UPHELD));
    }

    @Test
    void what_stands_is_cancelled_when_its_grounds_turn_out_false() {
      given(NOTIFIED, REPLIED, ISSUED).when(cancel(by(MINISTER))).then(List.of(CANCELLED));
      given(NOTIFIED, REPLIED, ISSUED, APPEALED, UPHELD)
          .when(cancel(by(MINISTER)))
          .then(List.of(CANCELLED));
      given(NOTIFIED, REPLIED, ISSUED, APPEALED, LIFTED)
          .when(cancel(by(MINISTER)))
          .thenRefusedBy(CriticismRule.CRITICISM_NOT_IN_THIS_STATE);
    }
  }

  @Test
  void colleagues_and_strangers_know_of_none() {
    for (var stranger :
        List.of(
            actor("binh", PLANNING, Role.UNIT_OFFICER),
            HEAD,
            actor("x", ABROAD, Role.ASSIGNING_AUTHORITY))) {
      given(NOTIFIED).when(reply(by(stranger))).thenRefusedBy(CriticismRule.CRITICISM_UNKNOWN);
    }
    given().when(reply(by(EM))).thenRefusedBy(CriticismRule.CRITICISM_UNKNOWN);
  }

  @Test
  void every_stored_event_is_published_under_its_own_name() {
    for (CriticismEvent event :
        List.of(NOTIFIED, REPLIED, DROPPED, ISSUED, APPEALED, UPHELD, CANCELLED)) {
      var published = CriticismPublisher.publish(event).orElseThrow();
      assertThat(EventTypes.of(published.getClass()).type())
          .isEqualTo(event.getClass().getSimpleName());
    }
  }
}

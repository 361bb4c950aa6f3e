package org.tiendo.review.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.review.Given;

class CommendationDeciderTest {

  private static final CommendationId ID = new CommendationId("commend-1");
  private static final Actor CHAIR = actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
  private static final Actor HEAD = actor("an", PLANNING, Role.UNIT_HEAD);
  private static final Subject UNIT = Subject.of(PLANNING);
  private static final Subject EM = Subject.of(new PersonId("em"), PLANNING);
  private static final Ground ITEM = new Ground(STATUTE, null, "in time");
  private static final Ground DOCUMENT = new Ground(null, new DocumentId("doc-1"), null);
  private static final CommendationEvent GRANTED = granted(BOARD, UNIT, ITEM);
  private static final CommendationEvent CANCELLED =
      new CommendationEvent.CommendationCancelled(ID, "it was late");

  @Test
  void an_authority_commends_a_unit_below_it_and_the_achievement_is_taken() {
    given().when(grant(CHAIR, UNIT, ITEM)).then(List.of(GRANTED));
    given()
        .when(grant(CHAIR, UNIT, ITEM, DOCUMENT))
        .thenClaims(
            "commended:unit/planning/project/statute", "commended:unit/planning/document/doc-1");
  }

  @Test
  void a_head_commends_the_own_people() {
    given().when(grant(HEAD, EM, ITEM)).then(List.of(granted(PLANNING, EM, ITEM)));
  }

  @Test
  void a_sector_is_commended_without_grounds() {
    Subject sector = Subject.ofSector("organisation");
    given().when(grant(CHAIR, sector)).then(List.of(granted(BOARD, sector)));
    given().when(grant(HEAD, sector)).thenRefusedBy(CommendationRule.COMMENDED_BY_AUTHORITY);
  }

  @Test
  void it_is_granted_once() {
    given(GRANTED)
        .when(grant(CHAIR, UNIT, ITEM))
        .thenRefusedBy(CommendationRule.COMMENDATION_GRANTED_ONCE);
  }

  @Test
  void a_head_does_not_commend_the_own_unit() {
    given().when(grant(HEAD, UNIT, ITEM)).thenRefusedBy(CommendationRule.COMMENDED_BY_AUTHORITY);
  }

  @Test
  void a_unit_that_is_not_known_is_not_commended() {
    given()
        .when(grant(CHAIR, Subject.of(new UnitId("nowhere")), ITEM))
        .thenRefusedBy(CommendationRule.COMMENDED_UNIT_UNKNOWN);
  }

  @Test
  void nobody_commends_sideways() {
    given()
        .when(grant(CHAIR, Subject.of(ABROAD), ITEM))
        .thenRefusedBy(CommendationRule.COMMENDED_FROM_ABOVE);
    given()
        .when(grant(CHAIR, Subject.of(BOARD), ITEM))
        .thenRefusedBy(CommendationRule.COMMENDED_FROM_ABOVE);
  }

  @Test
  void nobody_commends_himself() {
    given()
        .when(grant(HEAD, Subject.of(new PersonId("an"), PLANNING), ITEM))
        .thenRefusedBy(CommendationRule.NEVER_COMMENDS_ONESELF);
  }

  @Test
  void there_are_grounds_each_named_once() {
    given().when(grant(CHAIR, UNIT)).thenRefusedBy(CommendationRule.COMMENDATION_HAS_GROUNDS);
    given()
        .when(grant(CHAIR, UNIT, ITEM, new Ground(STATUTE, null, "again")))
        .thenRefusedBy(CommendationRule.GROUND_NAMED_ONCE);
  }

  @Test
  void grounds_are_items_that_are_known_to_who_commends() {
    given()
        .when(grant(CHAIR, UNIT, new Ground(new ProjectId("nothing"), null, null)))
        .thenRefusedBy(CommendationRule.GROUND_UNKNOWN);
    given()
        .when(grant(actor("x", ABROAD, Role.ASSIGNING_AUTHORITY), Subject.ofSector("a"), ITEM))
        .thenRefusedBy(CommendationRule.GROUND_UNKNOWN);
  }

  @Test
  void the_year_has_begun() {
    given()
        .when(
            new CommendationCommand.GrantCommendation(
                by(CHAIR), ID, UNIT, "praise", DAY.getYear() + 1, "x", List.of(ITEM), null))
        .thenRefusedBy(CommendationRule.COMMENDED_YEAR_BEGUN);
  }

  @Test
  void who_granted_it_cancels_it_or_a_superior_does() {
    given(GRANTED).when(cancel(by(CHAIR))).then(List.of(CANCELLED));
    given(granted(PLANNING, EM, ITEM))
        .when(cancel(by(actor("b", MINISTRY, Role.UNIT_HEAD))))
        .then(List.of(CANCELLED));
  }

  @Test
  void nobody_else_cancels_it() {
    given(GRANTED)
        .when(cancel(by(HEAD)))
        .thenRefusedBy(CommendationRule.COMMENDATION_CANCELLED_BY_AUTHORITY);
    given(GRANTED)
        .when(cancel(by(actor("x", BOARD, Role.CLERK))))
        .thenRefusedBy(CommendationRule.COMMENDATION_CANCELLED_BY_AUTHORITY);
  }

  @Test
  void it_is_cancelled_once_and_not_before_its_day() {
    given(GRANTED, CANCELLED)
        .when(cancel(by(CHAIR)))
        .thenRefusedBy(CommendationRule.COMMENDATION_CANCELLED_ONCE);
    given(GRANTED)
        .when(cancel(by(CHAIR, DAY.minusDays(1))))
        .thenRefusedBy(CommendationRule.COMMENDATION_DATES_RUN_FORWARD);
  }

  @Test
  void strangers_know_of_none() {
    given(GRANTED)
        .when(cancel(by(actor("x", ABROAD, Role.ASSIGNING_AUTHORITY))))
        .thenRefusedBy(CommendationRule.COMMENDATION_UNKNOWN);
    given().when(cancel(by(CHAIR))).thenRefusedBy(CommendationRule.COMMENDATION_UNKNOWN);
  }

  @Test
  void every_stored_event_is_published_under_its_own_name() {
    for (CommendationEvent event : List.of(GRANTED, CANCELLED)) {
      var published = CommendationPublisher.publish(event).orElseThrow();
      assertThat(EventTypes.of(published.getClass()).type())
          .isEqualTo(event.getClass().getSimpleName());
    }
  }

  private static CommendationEvent granted(UnitId authority, Subject subject, Ground... grounds) {
    return new CommendationEvent.CommendationGranted(
        ID, authority, subject, "praise", 2026, "well done", List.of(grounds), null, DAY);
  }

  private static CommendationCommand grant(Actor actor, Subject subject, Ground... grounds) {
    return new CommendationCommand.GrantCommendation(
        by(actor), ID, subject, "praise", 2026, "well done", List.of(grounds), null);
  }

  private static CommendationCommand cancel(CommandContext context) {
    return new CommendationCommand.CancelCommendation(context, ID, "it was late");
  }

  private static Given<CommendationCommand, Commendation, CommendationEvent> given(
      CommendationEvent... events) {
    return Given.of(
        new Commendation.NotGranted(),
        Commendation::evolve,
        (c, s) -> CommendationDecider.decide(c, s, NOTED),
        List.of(events));
  }
}

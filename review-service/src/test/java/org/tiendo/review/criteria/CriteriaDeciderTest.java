package org.tiendo.review.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.review.Given;

class CriteriaDeciderTest {

  private static final Actor CHAIR = actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
  private static final Criterion LEGAL = criterion("legal-basis", true, 10, 6);
  private static final Criterion FEASIBLE = criterion("feasible", false, 5, 3);
  private static final CriteriaEvent FIRST = published(1, DAY);
  private static final CriteriaEvent SECOND = published(2, DAY.plusMonths(6));

  @Test
  void the_highest_authority_publishes_versions_one_after_the_other() {
    given().when(publish(CHAIR, DAY, LEGAL, FEASIBLE)).then(List.of(FIRST));
    given(FIRST).when(publish(CHAIR, DAY.plusMonths(6), LEGAL, FEASIBLE)).then(List.of(SECOND));
  }

  @Test
  void the_version_of_the_day_of_submission_is_in_force() {
    CriteriaSet set = new CriteriaSet.NotPublished();
    for (CriteriaEvent event : List.of(FIRST, SECOND)) {
      set = CriteriaSet.evolve(set, event);
    }
    var published = (CriteriaSet.Published) set;
    assertThat(published.inForceOn(DAY.minusDays(1))).isEmpty();
    assertThat(published.inForceOn(DAY).orElseThrow().name().version()).isEqualTo(1);
    assertThat(published.inForceOn(DAY.plusMonths(6).minusDays(1)).orElseThrow().name().version())
        .isEqualTo(1);
    assertThat(published.inForceOn(DAY.plusMonths(6)).orElseThrow().name().version()).isEqualTo(2);
  }

  @Test
  void an_authority_below_another_publishes_no_criteria() {
    given()
        .when(publish(actor("an", MINISTRY, Role.ASSIGNING_AUTHORITY), DAY, LEGAL))
        .thenRefusedBy(CriteriaRule.CRITERIA_BY_HIGHEST_AUTHORITY);
    given()
        .when(publish(actor("an", BOARD, Role.REVIEWER), DAY, LEGAL))
        .thenRefusedBy(CriteriaRule.CRITERIA_BY_HIGHEST_AUTHORITY);
    given()
        .when(publish(actor("an", new UnitId("nowhere"), Role.ASSIGNING_AUTHORITY), DAY, LEGAL))
        .thenRefusedBy(CriteriaRule.CRITERIA_BY_HIGHEST_AUTHORITY);
  }

  @Test
  void each_code_stands_once() {
    given().when(publish(CHAIR, DAY, LEGAL, LEGAL)).thenRefusedBy(CriteriaRule.CRITERION_CODE_ONCE);
  }

  @Test
  void some_criterion_is_mandatory() {
    given()
        .when(publish(CHAIR, DAY, FEASIBLE))
        .thenRefusedBy(CriteriaRule.SOME_CRITERION_MANDATORY);
    given().when(publish(CHAIR, DAY)).thenRefusedBy(CriteriaRule.SOME_CRITERION_MANDATORY);
  }

  @Test
  void a_criterion_without_a_name_means_nothing() {
    given()
        .when(publish(CHAIR, DAY, new Criterion("legal-basis", Map.of(), true, 10, 6)))
        .thenRefusedBy(CriteriaRule.CRITERION_HAS_NAME);
  }

  @Test
  void the_threshold_lies_within_the_scale() {
    for (Criterion wrong :
        List.of(
            criterion("a", true, 10, 0),
            criterion("a", true, 10, 11),
            criterion("a", true, 101, 6),
            criterion("a", true, -1, -1))) {
      given().when(publish(CHAIR, DAY, wrong)).thenRefusedBy(CriteriaRule.THRESHOLD_WITHIN_SCALE);
    }
    given()
        .when(publish(CHAIR, DAY, criterion("a", true, 100, 100)))
        .then(
            List.of(
                new CriteriaEvent.CriteriaPublished(
                    new CriteriaSetId("draft-text"),
                    1,
                    ItemType.DRAFT_TEXT,
                    BOARD,
                    DAY,
                    List.of(criterion("a", true, 100, 100)))));
  }

  @Test
  void criteria_are_not_retroactive() {
    given()
        .when(publish(CHAIR, DAY.minusDays(1), LEGAL))
        .thenRefusedBy(CriteriaRule.CRITERIA_NOT_RETROACTIVE);
  }

  @Test
  void versions_run_forward() {
    given(FIRST)
        .when(publish(CHAIR, DAY, LEGAL))
        .thenRefusedBy(CriteriaRule.CRITERIA_VERSIONS_RUN_FORWARD);
  }

  @Test
  void what_is_stored_is_published_under_the_same_name() {
    var published = CriteriaPublisher.publish(FIRST).orElseThrow();
    assertThat(EventTypes.of(published.getClass()).type()).isEqualTo("CriteriaPublished");
  }

  private static Criterion criterion(String code, boolean mandatory, int scale, int threshold) {
    return new Criterion(code, Map.of("en", code), mandatory, scale, threshold);
  }

  private static CriteriaEvent published(int version, LocalDate from) {
    return new CriteriaEvent.CriteriaPublished(
        new CriteriaSetId("draft-text"),
        version,
        ItemType.DRAFT_TEXT,
        BOARD,
        from,
        List.of(LEGAL, FEASIBLE));
  }

  private static CriteriaCommand publish(Actor actor, LocalDate from, Criterion... criteria) {
    return new CriteriaCommand.PublishCriteria(
        by(actor), ItemType.DRAFT_TEXT, from, List.of(criteria));
  }

  private static Given<CriteriaCommand, CriteriaSet, CriteriaEvent> given(CriteriaEvent... events) {
    return Given.of(
        new CriteriaSet.NotPublished(),
        CriteriaSet::evolve,
        (c, s) -> CriteriaDecider.decide(c, s, NOTED),
        List.of(events));
  }
}

package org.tiendo.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;
import static org.tiendo.task.World.term;
import static org.tiendo.task.World.terms;
import static org.tiendo.task.unit.UnitRule.PARENT_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.TERMS_DO_NOT_OVERLAP;
import static org.tiendo.task.unit.UnitRule.TERMS_FIT_NUMBERING;
import static org.tiendo.task.unit.UnitRule.UNIT_CODE_UNIQUE;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_REGISTERED_BY_ADMINISTRATOR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.Story;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

class UnitDeciderTest {

  private static final Map<String, String> NAMES = Map.of("en", "Commission");
  private static final UnitTree NONE = UnitWorld.tree();
  private static final UnitEvent REGISTERED = registered(null, List.of(), YEARLY);

  @Nested
  class Register_unit {

    @Test
    void the_highest_unit_has_no_unit_above() {
      given(NONE).when(register(null, YEARLY)).then(REGISTERED);
    }

    @Test
    void a_unit_keeps_all_units_above_it_the_highest_first() {
      given(UnitWorld.tree(UnitWorld.unit(CENTRE, null), UnitWorld.unit(DEPARTMENT, CENTRE)))
          .when(register(DEPARTMENT, YEARLY))
          .then(registered(DEPARTMENT, List.of(CENTRE, DEPARTMENT), YEARLY));
    }

    @Test
    void a_unit_may_number_by_terms_that_follow_one_another() {
      Numbering numbering =
          terms(term("XIII", "2021-02-02", "2026-01-20"), term("XII", "2016-01-29", "2021-02-01"));
      given(NONE).when(register(null, numbering)).then(registered(null, List.of(), numbering));
    }

    @Test
    void nobody_but_an_administrator_registers() {
      given(NONE)
          .when(register(AUTHORITY, NAMES, null, YEARLY))
          .refusedBy(UNIT_REGISTERED_BY_ADMINISTRATOR);
    }

    @Test
    void a_code_is_given_once() {
      var facts = given(NONE, REGISTERED).when(register(null, YEARLY)).refusedBy(UNIT_CODE_UNIQUE);
      assertThat(facts).containsEntry("unit", "commission");
    }

    @Test
    void the_unit_above_must_exist() {
      given(NONE).when(register(CENTRE, YEARLY)).refusedBy(PARENT_UNKNOWN);
    }

    @Test
    void no_unit_is_above_itself() {
      given(NONE).when(register(COMMISSION, YEARLY)).refusedBy(PARENT_UNKNOWN);
    }

    @Test
    void a_unit_needs_a_name() {
      given(NONE).when(register(ADMINISTRATOR, Map.of(), null, YEARLY)).refusedBy(UNIT_HAS_NAME);
    }

    @Test
    void two_terms_that_share_one_day_overlap() {
      given(NONE)
          .when(
              register(
                  null,
                  terms(
                      term("I", "2021-01-01", "2025-12-31"),
                      term("II", "2025-12-31", "2030-12-31"))))
          .refusedBy(TERMS_DO_NOT_OVERLAP);
    }

    @Test
    void numbering_by_term_needs_terms_that_end_after_they_begin_and_differ_in_name() {
      given(NONE).when(register(null, terms())).refusedBy(TERMS_FIT_NUMBERING);
      given(NONE)
          .when(register(null, terms(term("I", "2021-01-02", "2021-01-01"))))
          .refusedBy(TERMS_FIT_NUMBERING);
      given(NONE)
          .when(
              register(
                  null,
                  terms(
                      term("I", "2021-01-01", "2021-12-31"),
                      term("I", "2022-01-01", "2022-12-31"))))
          .refusedBy(TERMS_FIT_NUMBERING);
    }

    @Test
    void numbering_by_year_has_no_terms() {
      Numbering both =
          new Numbering(Numbering.Kind.YEAR, List.of(term("I", "2021-01-01", "2021-12-31")));
      given(NONE).when(register(null, both)).refusedBy(TERMS_FIT_NUMBERING);
    }
  }

  private static Story<UnitCommand, Unit, UnitEvent> given(UnitTree tree, UnitEvent... events) {
    UnitDecider decider = new UnitDecider();
    return Story.of(
        new NotRegistered(),
        Unit::evolve,
        (c, s) -> decider.decide(c, s, tree, NO_CALENDAR),
        List.of(events));
  }

  private static UnitEvent registered(UnitId parent, List<UnitId> ancestors, Numbering numbering) {
    return new UnitRegistered(COMMISSION, NAMES, parent, ancestors, false, numbering, DAY, TODAY);
  }

  private static UnitCommand register(UnitId parent, Numbering numbering) {
    return register(ADMINISTRATOR, NAMES, parent, numbering);
  }

  private static UnitCommand register(
      Actor actor, Map<String, String> names, UnitId parent, Numbering numbering) {
    return new RegisterUnit(by(actor), COMMISSION, names, parent, false, numbering);
  }
}

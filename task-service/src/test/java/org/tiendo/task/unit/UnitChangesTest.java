package org.tiendo.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.unit.UnitRule.TREE_HAS_NO_CIRCLE;
import static org.tiendo.task.unit.UnitRule.UNIT_CHANGES_IN_ORDER;
import static org.tiendo.task.unit.UnitRule.UNIT_CORRECTED_BY_ADMINISTRATOR;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_ENDED;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_NAMED_EXISTS;
import static org.tiendo.task.unit.UnitRule.UNIT_REORGANISED_BY_ADMINISTRATOR;
import static org.tiendo.task.unit.UnitRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.DecideUnitCorrection;
import org.tiendo.task.unit.UnitCommand.RecordTreeChange;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitEvent.UnitCorrectionConfirmed;
import org.tiendo.task.unit.UnitEvent.UnitDissolved;
import org.tiendo.task.unit.UnitEvent.UnitEntryCorrected;
import org.tiendo.task.unit.UnitEvent.UnitMerged;
import org.tiendo.task.unit.UnitEvent.UnitMoved;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;
import org.tiendo.task.unit.UnitEvent.UnitRenamed;

class UnitChangesTest {

  private static final LocalDate BEGAN = DAY.minusMonths(1);
  private static final Map<String, String> NAMES = Map.of("en", "Comission");
  private static final Actor OTHER = actor("ha", OFFICE, Role.ADMINISTRATOR);
  private static final UnitEvent REGISTERED =
      new UnitRegistered(COMMISSION, NAMES, CENTRE, List.of(CENTRE), false, YEARLY, BEGAN, BEGAN);
  private static final UnitTree TREE =
      UnitWorld.tree(
          UnitWorld.unit(CENTRE, null),
          UnitWorld.unit(OFFICE, CENTRE),
          registered(),
          UnitWorld.unit(DEPARTMENT, COMMISSION),
          UnitWorld.unit(QUALITY, OFFICE, new UnitMerged(QUALITY, BEGAN, OFFICE, "b")));

  @Nested
  class Reorganise_unit {

    @Test
    void a_unit_is_renamed_from_a_day_on() {
      given(REGISTERED)
          .when(change(new Change.Rename(Map.of("en", "Board"))))
          .then(new UnitRenamed(COMMISSION, DAY, Map.of("en", "Board"), "Decision 1"));
    }

    @Test
    void a_move_is_noted_in_the_highest_unit_so_that_two_moves_meet() {
      given(REGISTERED)
          .when(change(new Change.MoveUnder(OFFICE)))
          .thenWith(
              new RecordTreeChange(by(ADMINISTRATOR), CENTRE),
              new UnitMoved(COMMISSION, DAY, OFFICE, "Decision 1"));
    }

    @Test
    void a_unit_goes_into_another_or_is_dissolved() {
      given(REGISTERED)
          .when(change(new Change.MergeInto(OFFICE)))
          .thenWith(
              new RecordTreeChange(by(ADMINISTRATOR), CENTRE),
              new UnitMerged(COMMISSION, DAY, OFFICE, "Decision 1"));
      given(REGISTERED)
          .when(change(new Change.Dissolve(Set.of(OFFICE, CENTRE))))
          .thenWith(
              new RecordTreeChange(by(ADMINISTRATOR), CENTRE),
              new UnitDissolved(COMMISSION, DAY, List.of(CENTRE, OFFICE), "Decision 1"));
    }

    @Test
    void only_a_registered_unit_is_reorganised() {
      given().when(change(new Change.MoveUnder(null))).refusedBy(UNIT_UNKNOWN);
    }

    @Test
    void nobody_but_an_administrator_reorganises() {
      given(REGISTERED)
          .when(new ReorganiseUnit(by(AUTHORITY), COMMISSION, new Change.MoveUnder(null), "b"))
          .refusedBy(UNIT_REORGANISED_BY_ADMINISTRATOR);
    }

    @Test
    void a_new_name_is_a_name() {
      given(REGISTERED).when(change(new Change.Rename(Map.of()))).refusedBy(UNIT_HAS_NAME);
    }

    @Test
    void a_unit_that_ended_changes_no_more() {
      given(REGISTERED, new UnitMerged(COMMISSION, DAY, OFFICE, "b"))
          .when(change(new Change.Rename(NAMES)))
          .refusedBy(UNIT_HAS_ENDED);
    }

    @Test
    void nothing_changes_before_the_unit_began_or_before_its_last_change() {
      given(REGISTERED)
          .when(
              new ReorganiseUnit(
                  by(ADMINISTRATOR, BEGAN.minusDays(1)),
                  COMMISSION,
                  new Change.MoveUnder(null),
                  "b"))
          .refusedBy(UNIT_CHANGES_IN_ORDER);
      given(REGISTERED, new UnitRenamed(COMMISSION, DAY.plusDays(1), NAMES, "b"))
          .when(change(new Change.MoveUnder(null)))
          .refusedBy(UNIT_CHANGES_IN_ORDER);
    }

    @Test
    void what_is_named_exists_on_that_day() {
      for (UnitId absent : List.of(NOWHERE, QUALITY)) {
        given(REGISTERED).when(change(new Change.MoveUnder(absent))).refusedBy(UNIT_NAMED_EXISTS);
        given(REGISTERED).when(change(new Change.MergeInto(absent))).refusedBy(UNIT_NAMED_EXISTS);
      }
    }

    @Test
    void no_unit_comes_to_stand_above_itself() {
      given(REGISTERED)
          .when(change(new Change.MoveUnder(COMMISSION)))
          .refusedBy(TREE_HAS_NO_CIRCLE);
      given(REGISTERED)
          .when(change(new Change.MoveUnder(DEPARTMENT)))
          .refusedBy(TREE_HAS_NO_CIRCLE);
      given(REGISTERED)
          .when(change(new Change.MergeInto(DEPARTMENT)))
          .refusedBy(TREE_HAS_NO_CIRCLE);
    }
  }

  @Nested
  class The_tree {

    @Test
    void keeps_what_stood_above_on_every_day() {
      UnitTree tree =
          TREE.with(registered().under(OFFICE, DAY)); // centre, then office below the centre
      assertThat(tree.above(DEPARTMENT, DAY.minusDays(1))).containsExactly(CENTRE, COMMISSION);
      assertThat(tree.above(DEPARTMENT, DAY)).containsExactly(CENTRE, OFFICE, COMMISSION);
    }

    @Test
    void lets_units_below_a_merged_one_stand_below_its_successor() {
      UnitTree tree = TREE.with(registered().ended(new Unit.End(DAY, true, Set.of(OFFICE))));
      assertThat(tree.above(DEPARTMENT, DAY)).containsExactly(CENTRE, OFFICE);
      assertThat(tree.validOn(COMMISSION, DAY)).isFalse();
      assertThat(tree.validOn(COMMISSION, DAY.minusDays(1))).isTrue();
      assertThat(tree.validOn(COMMISSION, BEGAN.minusDays(1))).isFalse();
    }

    @Test
    void lets_units_below_a_dissolved_one_stand_below_the_one_above() {
      UnitTree tree = TREE.with(registered().ended(new Unit.End(DAY, false, Set.of(OFFICE))));
      assertThat(tree.above(DEPARTMENT, DAY)).containsExactly(CENTRE);
    }

    @Test
    void has_no_circle_on_any_day_after_any_history() {
      UnitId[] ids = {CENTRE, OFFICE, COMMISSION, DEPARTMENT, QUALITY};
      UnitDecider decider = new UnitDecider();
      for (int seed = 0; seed < 3_000; seed++) {
        Random random = new Random(seed);
        Map<UnitId, Unit> units = new LinkedHashMap<>();
        for (UnitId id : ids) units.put(id, UnitWorld.unit(id, id == CENTRE ? null : CENTRE));
        for (int step = 0; step < 8; step++) {
          UnitId unit = ids[random.nextInt(ids.length)];
          UnitId other = ids[random.nextInt(ids.length)];
          Change change =
              switch (random.nextInt(5)) {
                case 0 -> new Change.MergeInto(other);
                case 1 -> new Change.Dissolve(Set.of(other));
                default -> new Change.MoveUnder(other);
              };
          CommandContext when = by(ADMINISTRATOR, DAY.plusDays(random.nextInt(20)));
          var decision =
              decider.decide(
                  new ReorganiseUnit(when, unit, change, "b"),
                  units.get(unit),
                  tree(units),
                  NO_CALENDAR);
          if (decision instanceof Decision.Accepted<UnitEvent>(var events, _, _))
            units.put(unit, Unit.evolve(units.get(unit), events.getFirst()));
        }
        assertThat(tree(units).circleFrom(DAY.minusDays(1))).as("seed %d", seed).isFalse();
        for (int day = -1; day <= 20; day++) {
          for (UnitId id : ids) {
            assertThat(tree(units).above(id, DAY.plusDays(day))).doesNotContain(id);
          }
        }
      }
    }

    private static UnitTree tree(Map<UnitId, Unit> units) {
      return UnitWorld.tree(
          units.values().stream().map(Registered.class::cast).toArray(Registered[]::new));
    }
  }

  @Nested
  class Correct_unit_entry {

    private static final Correction AT_ONCE =
        new Correction(1, "names/en", "Comission", "Commission", "Mistyped", false);
    private static final Correction LATE =
        new Correction(1, "names/en", "Comission", "Commission", "Mistyped", true);

    @Test
    void on_the_day_of_the_entry_it_holds_at_once() {
      UnitEvent corrected = new UnitEntryCorrected(COMMISSION, AT_ONCE, ADMINISTRATOR.person());
      UnitEvent today =
          new UnitRegistered(
              COMMISSION, NAMES, CENTRE, List.of(CENTRE), false, YEARLY, BEGAN, TODAY);
      given(today).when(correct(ADMINISTRATOR, "names/en", "Commission")).then(corrected);
      assertThat(((Registered) given(today, corrected).state()).names())
          .isEqualTo(Map.of("en", "Commission"));
    }

    @Test
    void later_it_waits_for_another_administrator() {
      UnitEvent corrected = new UnitEntryCorrected(COMMISSION, LATE, ADMINISTRATOR.person());
      given(REGISTERED).when(correct(ADMINISTRATOR, "names/en", "Commission")).then(corrected);
      given(REGISTERED, corrected)
          .when(decide(ADMINISTRATOR, 1))
          .refusedBy(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
      given(REGISTERED, corrected)
          .when(decide(OTHER, 1))
          .then(new UnitCorrectionConfirmed(COMMISSION, 1));
      assertThat(((Registered) given(REGISTERED, corrected).state()).names()).isEqualTo(NAMES);
      var confirmed =
          given(REGISTERED, corrected, new UnitCorrectionConfirmed(COMMISSION, 1)).state();
      assertThat(((Registered) confirmed).names()).isEqualTo(Map.of("en", "Commission"));
    }

    @Test
    void nobody_but_administrators_corrects_and_confirms() {
      given(REGISTERED)
          .when(correct(AUTHORITY, "names/en", "Commission"))
          .refusedBy(UNIT_CORRECTED_BY_ADMINISTRATOR);
      given(REGISTERED).when(decide(AUTHORITY, 1)).refusedBy(UNIT_CORRECTED_BY_ADMINISTRATOR);
    }

    @Test
    void only_what_was_entered_is_corrected_once_and_to_another_value() {
      given(REGISTERED)
          .when(correct(ADMINISTRATOR, "names/fr", "C"))
          .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
      given(REGISTERED)
          .when(correct(ADMINISTRATOR, "parent", "office"))
          .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
      given(REGISTERED)
          .when(correct(ADMINISTRATOR, "names/en", "Comission"))
          .refusedBy(CorrectionRule.CORRECTION_CHANGES_VALUE);
      given(REGISTERED, new UnitEntryCorrected(COMMISSION, LATE, ADMINISTRATOR.person()))
          .when(correct(OTHER, "names/en", "Another"))
          .refusedBy(CorrectionRule.CORRECTION_PENDING);
      given(REGISTERED).when(decide(OTHER, 1)).refusedBy(CorrectionRule.CORRECTION_UNKNOWN);
    }
  }

  @Test
  void a_table_of_a_unit_says_what_the_decider_says() {
    Map<String, UnitCommand> commands = new LinkedHashMap<>();
    commands.put(
        "register", new RegisterUnit(by(ADMINISTRATOR), COMMISSION, NAMES, CENTRE, false, YEARLY));
    commands.put("rename", change(new Change.Rename(Map.of("en", "Board"))));
    commands.put("move", change(new Change.MoveUnder(OFFICE)));
    commands.put("move-below", change(new Change.MoveUnder(DEPARTMENT)));
    commands.put("merge", change(new Change.MergeInto(OFFICE)));
    commands.put("dissolve", change(new Change.Dissolve(Set.of())));
    commands.put(
        "by-other", new ReorganiseUnit(by(AUTHORITY), COMMISSION, new Change.MoveUnder(null), "b"));
    UnitDecider decider = new UnitDecider();
    String gone =
        "!unit-code-unique !unit-has-ended !unit-has-ended !unit-has-ended !unit-has-ended";
    int compared =
        ModelTable.of(
                """
                      register rename move move-below merge dissolve by-other
                none  valid !unit-unknown !unit-unknown !unit-unknown !unit-unknown !unit-unknown !unit-unknown
                valid !unit-code-unique valid valid !unit-tree-has-no-circle ended ended !unit-reorganised-by-administrator
                ended %s !unit-has-ended !unit-reorganised-by-administrator
                """
                    .formatted(gone))
            .agrees(
                commands,
                (Unit) new NotRegistered(),
                (c, s) ->
                    decider.decide(
                        c, s, s instanceof Registered r ? TREE.with(r) : TREE, NO_CALENDAR),
                Unit::evolve,
                6);
    assertThat(compared).isGreaterThan(50);
  }

  private static Registered registered() {
    return (Registered) Unit.evolve(new NotRegistered(), REGISTERED);
  }

  private static Story<UnitCommand, Unit, UnitEvent> given(UnitEvent... events) {
    UnitDecider decider = new UnitDecider();
    return Story.of(
        new NotRegistered(),
        Unit::evolve,
        (c, s) -> decider.decide(c, s, TREE, NO_CALENDAR),
        new ArrayList<>(List.of(events)));
  }

  private static UnitCommand change(Change change) {
    return new ReorganiseUnit(by(ADMINISTRATOR), COMMISSION, change, "Decision 1");
  }

  private static UnitCommand correct(Actor actor, String field, String to) {
    return new CorrectUnitEntry(
        by(actor), COMMISSION, new Corrections.Wanted(field, to, "Mistyped"));
  }

  private static UnitCommand decide(Actor actor, int number) {
    return new DecideUnitCorrection(by(actor), COMMISSION, number, null);
  }
}

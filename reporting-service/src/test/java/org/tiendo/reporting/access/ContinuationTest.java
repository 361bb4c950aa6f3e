package org.tiendo.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.figures.RandomHistory;
import org.tiendo.reporting.figures.RandomOffice;
import org.tiendo.reporting.register.GrowingViews;
import org.tiendo.reporting.register.LatestRegister;
import org.tiendo.reporting.register.Register;

/// What exists for somebody is the same whether it was gone on to from what existed before, or found out anew.
class ContinuationTest {

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void what_was_gone_on_to_is_what_is_found_anew(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = new ArrayList<>(RandomHistory.of(random).records());
    follow(records, random, List.of("commission", "office", "a", "elsewhere"));
  }

  @ParameterizedTest
  @ValueSource(longs = {66, 67, 68, 69})
  void the_same_holds_where_everything_names_everything_else(long seed) {
    Random random = new Random(seed);
    List<PublishedRecord> records = RandomOffice.of(random).records();
    follow(records, random, RandomOffice.UNITS);
  }

  @ParameterizedTest
  @ValueSource(longs = {65})
  void the_same_holds_for_the_year_of_the_sample(long seed) {
    List<PublishedRecord> records = new SampleYear().facts().history().records();
    follow(records, new Random(seed), List.of("commission", "office", "secretariat"));
  }

  private static void follow(List<PublishedRecord> records, Random random, List<String> units) {
    GrowingViews views = new GrowingViews();
    LatestRegister latest = new LatestRegister(views);
    Visible.Kept kept = new Visible.Kept();
    int told = 0;
    while (told < records.size()) {
      int more = Math.min(records.size(), told + 1 + random.nextInt(12));
      views.tell(records.subList(told, more));
      told = more;
      for (String unit : units) {
        for (Role role : List.of(Role.UNIT_HEAD, Role.UNIT_OFFICER, Role.MONITORING_OFFICE)) {
          Actor actor = new Actor(new PersonId("an"), new UnitId(unit), Set.of(role));
          isTheSame(
              kept.of(actor, latest.get()).register(), Visible.of(actor, latest.get()).register());
        }
      }
    }
  }

  /// Most of what happens every day moves no known item into sight or out of it.
  @Test
  void few_events_make_it_necessary_to_begin_anew() {
    List<PublishedRecord> records = RandomOffice.of(new Random(70)).records();
    GrowingViews views = new GrowingViews();
    LatestRegister latest = new LatestRegister(views);
    views.tell(records.subList(0, 60));
    Register whole = latest.get();
    Sight sight =
        new Sight(
            new Actor(new PersonId("an"), new UnitId("a"), Set.of(Role.UNIT_OFFICER)),
            UnitTree.of(whole.units())::above);
    Reduction.Result before = new Reduction(sight, whole).result();
    int goneOn = 0;
    for (int told = 60; told < records.size(); told++) {
      views.tell(records.subList(told, told + 1));
      Optional<Reduction.Result> next = new Continuation(before, sight, latest.get()).result();
      goneOn += next.isPresent() ? 1 : 0;
      before = next.orElseGet(() -> new Reduction(sight, latest.get()).result());
    }
    assertThat(goneOn).isGreaterThan((records.size() - 60) / 2);
  }

  private static void isTheSame(Register goneOn, Register anew) {
    assertThat(goneOn.token()).isEqualTo(anew.token());
    assertThat(goneOn.projects()).isEqualTo(anew.projects());
    assertThat(goneOn.reviews().all()).isEqualTo(anew.reviews().all());
    assertThat(goneOn.programmes()).isEqualTo(anew.programmes());
    assertThat(goneOn.directives()).isEqualTo(anew.directives());
    assertThat(goneOn.documents()).isEqualTo(anew.documents());
    assertThat(goneOn.oversight()).isEqualTo(anew.oversight());
    assertThat(goneOn.groundwork()).isEqualTo(anew.groundwork());
    assertThat(goneOn.yearReviews()).isEqualTo(anew.yearReviews());
  }
}

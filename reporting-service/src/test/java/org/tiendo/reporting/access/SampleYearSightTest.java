package org.tiendo.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.SampleYear.Fate;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.Report;

/// Who is shown the year-end review of the sample as it is, and what the others are shown.
class SampleYearSightTest {

  private static final String OFFICE = "office";

  @ParameterizedTest
  @CsvSource({
    "commission, UNIT_HEAD",
    "commission, UNIT_OFFICER",
    "office, MONITORING_OFFICE",
    "secretariat, ASSIGNING_AUTHORITY",
    "central-committee, ASSIGNING_AUTHORITY",
    "secretariat, CLERK",
    "nowhere, AUDITOR",
  })
  void those_who_answer_for_the_year_or_follow_it_read_the_same_review(String unit, Role role) {
    for (Fate fate : Fate.values()) {
      if (fate == Fate.NEVER_ASSIGNED && role == Role.MONITORING_OFFICE) {
        continue; // what a unit only plans for itself is no business of an office beside it
      }
      SampleYear year = SampleYear.with("07", fate);
      for (String language : List.of("vi", "en")) {
        assertThat(says(seen(year.register(), unit, role), language))
            .as("%s of %s, %s", role, unit, fate)
            .isEqualTo(says(year.register(), language));
      }
    }
  }

  @Test
  void an_auditor_is_shown_the_register_itself() {
    Register whole = SampleYear.asTold().register();
    assertThat(seen(whole, "nowhere", Role.AUDITOR)).isSameAs(whole);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OPERATOR", "ADMINISTRATOR", "SERVICE"})
  void who_runs_or_sets_up_an_installation_is_shown_units_alone(Role role) {
    Register whole = SampleYear.asTold().register();
    Register seen = seen(whole, "commission", role);
    assertThat(seen.units()).isEqualTo(whole.units());
    assertThat(seen.token()).isEqualTo(whole.token());
    assertThat(seen.projects()).isEmpty();
    assertThat(seen.programmes()).isEmpty();
    assertThat(seen.documents()).isEmpty();
    assertThat(seen.directives()).isEmpty();
    assertThat(seen.reviews().all()).isEmpty();
  }

  @Test
  void a_unit_that_has_no_part_is_shown_no_item() {
    Facts facts = new Facts();
    facts.unit("secretariat", null, "S", "S");
    facts.unit("commission", "secretariat", "C", "C");
    facts.unit("archive", "secretariat", "A", "A");
    facts.assign(
        "p-1",
        org.tiendo.contracts.vocabulary.ItemType.PROJECT,
        "secretariat",
        "2022-02-01",
        "2022-11-30",
        List.of());
    facts.document("secretariat", "decision", 1, "2022-03-01", null);
    Register whole = facts.history().register();
    for (Role role : List.of(Role.UNIT_HEAD, Role.UNIT_OFFICER, Role.REVIEWER, Role.CLERK)) {
      Register seen = seen(whole, "archive", role);
      assertThat(seen.projects()).isEmpty();
      assertThat(seen.documents()).isEmpty();
    }
    assertThat(seen(whole, "archive", Role.MONITORING_OFFICE).projects()).hasSize(1);
    assertThat(seen(whole, "archive", Role.MONITORING_OFFICE).documents()).hasSize(1);
    assertThat(seen(whole, OFFICE, Role.REVIEWER).projects()).hasSize(1);
  }

  @Test
  void what_was_reduced_is_kept_for_unit_and_roles_until_the_register_moves() {
    Visible.Kept kept = new Visible.Kept();
    Register whole = SampleYear.asTold().register();
    Visible first = kept.of(actor("commission", Role.UNIT_HEAD), whole);
    assertThat(kept.of(actor("commission", Role.UNIT_HEAD), whole)).isSameAs(first);
    assertThat(kept.of(actor("office", Role.UNIT_HEAD), whole).register())
        .isNotEqualTo(first.register());
    assertThat(kept.of(actor("commission", Role.OPERATOR), whole).register().projects()).isEmpty();
    Facts more = new Facts();
    more.unit("commission", null, "C", "C");
    assertThat(kept.of(actor("commission", Role.UNIT_HEAD), more.history().register()))
        .isNotSameAs(first);
  }

  static Register seen(Register whole, String unit, Role... roles) {
    return Visible.of(actor(unit, roles), whole).register();
  }

  private static Actor actor(String unit, Role... roles) {
    return new Actor(new PersonId("an"), new UnitId(unit), Set.of(roles));
  }

  private static List<Object> says(Register register, String language) {
    Report report = SampleYear.report(register, language, SampleYear.AS_OF);
    return List.of(
        report.title(), report.sentences(), report.identities(), report.figures(), report.items());
  }
}

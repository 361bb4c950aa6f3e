package org.tiendo.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory.Entry;

class EntryRulesTest {

  static final Directory ONE =
      new Directory(
          List.of(new Person("p-1", "admin", "Ada", "office", List.of(Role.ADMINISTRATOR))));

  @Test
  void a_good_entry_has_no_problem() {
    assertThat(EntryRules.problems(ONE, "", entry("clerk", "Lan", "office", Role.CLERK))).isEmpty();
  }

  @Test
  void each_wrong_field_is_named() {
    assertThat(EntryRules.problems(ONE, "", entry("Not so", "", "-", Role.SERVICE)))
        .containsEntry("handle", "handle.form")
        .containsEntry("name", "name.form")
        .containsEntry("unit", "unit.form")
        .containsEntry("roles", "roles.none");
  }

  @Test
  void a_handle_belongs_to_one_person() {
    Entry same = entry("admin", "Ada", "office", Role.ADMINISTRATOR);

    assertThat(EntryRules.problems(ONE, "", same)).containsEntry("handle", "handle.taken");
    assertThat(EntryRules.problems(ONE, "p-1", same)).isEmpty();
  }

  @Test
  void an_auditor_changes_nothing() {
    assertThat(EntryRules.problems(ONE, "", entry("a", "A", "office", Role.AUDITOR, Role.CLERK)))
        .containsEntry("roles", "roles.auditor");
    assertThat(EntryRules.problems(ONE, "", entry("a", "A", "office", Role.AUDITOR, Role.OPERATOR)))
        .isEmpty();
  }

  @Test
  void somebody_always_remains_who_may_change_the_directory() {
    assertThat(EntryRules.problems(ONE, "p-1", entry("admin", "Ada", "office", Role.CLERK)))
        .containsEntry("roles", "roles.last-administrator");
    Directory two = ONE.with(List.of(entry("second", "Bo", "office", Role.ADMINISTRATOR)));
    assertThat(EntryRules.isLastAdministrator(two, "p-1")).isFalse();
    String second = two.find("second").orElseThrow().id();
    assertThat(EntryRules.isLastAdministrator(two.withdrawn(second, Instant.EPOCH), "p-1"))
        .isTrue();
  }

  private static Entry entry(String handle, String name, String unit, Role... roles) {
    return new Entry(handle, name, unit, List.of(roles));
  }
}

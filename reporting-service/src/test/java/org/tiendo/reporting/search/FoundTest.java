package org.tiendo.reporting.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.access.Visible;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.search.Found.Kind;
import org.tiendo.reporting.text.Texts;

class FoundTest {

  private static final Texts TEXTS = Texts.of("vi");
  private final Register register = register();

  private static Register register() {
    SampleYear year = SampleYear.asTold();
    year.facts()
        .task(
            "directive:d-28",
            "2022-02-01",
            new DirectiveIssued(
                new DirectiveId("d-28"),
                new UnitId("central-committee"),
                "resolution",
                "28",
                "NQ/TW",
                "XIII",
                "Về xây dựng hệ thống chính trị",
                LocalDate.of(2022, 2, 1),
                Secrecy.NONE,
                List.of(
                    new DirectiveIssued.Clause("I", "Mục tiêu chung", false),
                    new DirectiveIssued.Clause("II", "Đổi mới công tác cán bộ", true)),
                null,
                null,
                null,
                null,
                null));
    return year.register();
  }

  private static Found find(String words, Register register, LocalDate asOf) {
    return Found.of(Terms.of(words), AsOf.of(register, asOf), TEXTS, 5);
  }

  private Found find(String words) {
    return find(words, register, SampleYear.AS_OF);
  }

  private static List<String> kinds(Found found) {
    return found.groups().stream().map(group -> group.kind() + " " + group.total()).toList();
  }

  @Test
  void a_directive_is_found_by_title_number_clause_and_authority() {
    for (String words : List.of("he thong chinh tri", "28-nq/tw", "cong tac can bo", "d-28")) {
      assertThat(find(words).groups())
          .as(words)
          .filteredOn(group -> group.kind() == Kind.DIRECTIVE)
          .singleElement()
          .satisfies(group -> assertThat(group.hits().getFirst().id()).isEqualTo("d-28"));
    }
    assertThat(find("cán bộ").groups().getFirst().hits().getFirst().clause())
        .isEqualTo("Đổi mới công tác cán bộ");
  }

  @Test
  void units_are_found_in_every_language() {
    assertThat(kinds(find("ban to chuc trung uong"))).contains("UNIT 1");
    assertThat(find("commission").groups())
        .filteredOn(group -> group.kind() == Kind.UNIT)
        .singleElement()
        .satisfies(group ->
            assertThat(group.hits().getFirst().title()).isEqualTo("Ban Tổ chức Trung ương"));
  }

  @Test
  void the_best_of_each_kind_are_named_and_all_are_counted() {
    Found found = find("item");
    Found.Group items = found.groups().getFirst();
    assertThat(items.kind()).isEqualTo(Kind.ITEM);
    assertThat(find("ban to chuc").groups().getFirst().kind()).isEqualTo(Kind.UNIT);
    assertThat(items.total()).isGreaterThan(5);
    assertThat(items.hits()).hasSize(5);
    assertThat(found.total()).isEqualTo(found.groups().stream().mapToInt(Found.Group::total).sum());
  }

  @Test
  void what_did_not_exist_on_the_date_is_not_found() {
    assertThat(find("28-nq/tw", register, LocalDate.of(2022, 1, 31)).groups()).isEmpty();
    assertThat(find("28-nq/tw", register, LocalDate.of(2022, 2, 1)).groups()).isNotEmpty();
  }

  @Test
  void what_does_not_exist_for_a_person_is_neither_found_nor_counted() {
    Actor stranger =
        new Actor(new PersonId("p"), new UnitId("elsewhere"), Set.of(Role.UNIT_OFFICER));
    Register seen = Visible.of(stranger, register).register();
    assertThat(kinds(find("28", seen, SampleYear.AS_OF))).isEmpty();
    assertThat(kinds(find("item", seen, SampleYear.AS_OF))).isEmpty();
    assertThat(kinds(find("ban to chuc", seen, SampleYear.AS_OF))).containsExactly("UNIT 1");
  }

  @Test
  void nothing_is_found_by_nothing() {
    assertThat(find("").groups()).isEmpty();
    assertThat(find("khong co gi nhu the").groups()).isEmpty();
  }
}

package org.tiendo.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.RandomHistory;
import org.tiendo.reporting.indicators.Difference.ClassChange;
import org.tiendo.reporting.indicators.Difference.Move;
import org.tiendo.reporting.register.Register;

/// What changed between two points, and what did it.
class DifferenceTest {

  private final Facts facts =
      new Facts()
          .unit("commission", null, "Ban", "Commission")
          .assign("i", ItemType.TASK, "commission", "2022-02-01", "2022-06-30", List.of())
          .assign("j", ItemType.TASK, "commission", "2022-02-01", "2022-06-30", List.of());

  @Test
  void a_completion_moves_an_item_and_is_named() {
    facts.submit("i", 1, "2022-05-01").complete("i", 1, "2022-05-01", "2022-05-02");
    Difference difference = between("2022-04-30", "2022-05-31");
    assertThat(difference.classes())
        .containsExactly(
            new ClassChange(ItemClass.DONE_ON_TIME, 0, 1),
            new ClassChange(ItemClass.OPEN_IN_TERM, 2, 1));
    Move move = difference.moves().getFirst();
    assertThat(move.item().id()).isEqualTo("project:i");
    assertThat(move.from()).isEqualTo(ItemClass.OPEN_IN_TERM);
    assertThat(move.to()).isEqualTo(ItemClass.DONE_ON_TIME);
    assertThat(move.events()).containsExactly("task/3", "task/5");
    assertThat(difference.values())
        .extracting(change -> change.to().indicator())
        .contains(Indicator.COMPLETION, Indicator.ON_TIME);
  }

  @Test
  void a_deadline_that_passes_moves_items_by_the_date_alone() {
    Difference difference = between("2022-06-30", "2022-07-01");
    assertThat(difference.moves())
        .hasSize(2)
        .allSatisfy(move -> assertThat(move.events()).isEmpty());
  }

  @Test
  void what_was_entered_late_differs_on_the_same_date_by_what_was_known() {
    facts.item(
        "i", LocalDate.of(2022, 3, 1), new ProjectWithdrawn(new ProjectId("i"), "why", null));
    facts.assign("k", ItemType.TASK, "commission", "2022-02-01", null, List.of());
    Register register = facts.history().register();
    AsOf now = AsOf.of(register, LocalDate.of(2022, 12, 31));
    AsOf then = AsOf.of(register.knownAt(Token.of("task", 2)), now.date());
    Difference difference = Difference.of(scope(then), scope(now));
    assertThat(difference.moves())
        .extracting(move -> move.item().id() + " " + move.from() + " " + move.to() + move.events())
        .containsExactly(
            "project:i OPEN_OVERDUE WITHDRAWN[task/3]", "project:k null OPEN_NO_DEADLINE[task/4]");
  }

  @Test
  void between_a_point_and_itself_nothing_changed() {
    assertThat(between("2022-06-30", "2022-06-30").isNothing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_moves_explain_every_class_between_any_two_points(long seed) {
    Random random = new Random(seed);
    Register register = RandomHistory.of(random).register();
    long last = register.token().positions().get("task");
    for (int i = 0; i < 40; i++) {
      Scope from = scope(point(register, random, last));
      Scope to = scope(point(register, random, last));
      Difference forth = Difference.of(from, to);
      Difference back = Difference.of(to, from);
      assertThat(back.moves()).hasSameSizeAs(forth.moves());
      assertThat(forth.isNothing()).isEqualTo(back.isNothing());
    }
  }

  private static AsOf point(Register register, Random random, long last) {
    Token known = new Token(Map.of("task", random.nextLong(last + 1), "review", 0L));
    return AsOf.of(
        register.knownAt(known), LocalDate.of(2022, 1, 10).plusDays(random.nextInt(400)));
  }

  private Difference between(String from, String to) {
    Register register = facts.history().register();
    return Difference.of(
        scope(AsOf.of(register, LocalDate.parse(from))),
        scope(AsOf.of(register, LocalDate.parse(to))));
  }

  private static Scope scope(AsOf asOf) {
    return Scope.of(asOf, asOf.items(), Basis.ITEM);
  }
}

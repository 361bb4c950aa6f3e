package org.tiendo.eventing.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two writers of one read model, step by step.
@Tag("embedded")
class ControlTest {

  private final Control control =
      new Control(MongoTestServer.fresh().getCollection("controls"), "view-v1");

  @BeforeEach
  void create() {
    control.create(new ProjectionIdentity("view", 1, "code"));
  }

  @Test
  void settles_when_what_was_announced_is_written() {
    control.finish(control.begin(control.load(), "task", 3, false), "task", 3, false);
    assertThat(control.load()).isEqualTo(new Control.State(Token.of("task", 3), Map.of()));
  }

  @Test
  void refuses_a_writer_who_did_not_see_anothers_announcement() {
    Control.State seen = control.load();
    control.begin(seen, "task", 10, false);
    assertThatThrownBy(() -> control.begin(seen, "task", 4, false))
        .isInstanceOf(ConcurrentFold.class);
    assertThat(control.load().announced("task")).isEqualTo(10);
  }

  @Test
  void does_not_settle_while_another_writer_has_announced_more() {
    Control.State first = control.begin(control.load(), "task", 4, false);
    control.begin(control.load(), "task", 10, false);
    assertThatThrownBy(() -> control.finish(first, "task", 4, false))
        .isInstanceOf(ConcurrentFold.class);
    assertThat(control.load().writing()).isNotEmpty();
  }

  @Test
  void stays_unsettled_until_an_interrupted_batch_is_reached() {
    control.begin(control.load(), "task", 10, false);
    control.finish(control.begin(control.load(), "task", 4, false), "task", 4, false);
    assertThat(control.load().writing()).isNotEmpty();
    control.finish(control.begin(control.load(), "task", 10, false), "task", 10, false);
    assertThat(control.load().writing()).isEmpty();
  }

  @Test
  void lets_writers_of_different_logs_go_on_at_once() {
    Control.State task = control.begin(control.load(), "task", 2, false);
    Control.State review = control.begin(control.load(), "review", 5, false);
    control.finish(task, "task", 2, false);
    assertThat(control.load().writing()).isNotEmpty();
    control.finish(review, "review", 5, false);
    assertThat(control.load().token()).isEqualTo(new Token(Map.of("task", 2L, "review", 5L)));
  }

  @Test
  void shows_a_batch_with_its_redo_and_lets_no_other_take_its_place() {
    Control.State seen = control.load();
    Redo first = redo(0, Map.of("task", 3L));
    Control.State begun = control.begin(seen, first);
    assertThat(control.load().shown()).isEqualTo(Token.of("task", 3));
    assertThat(control.load().token()).isEqualTo(Token.NOTHING);
    assertThat(control.findWhole()).isEqualTo(begun);
    assertThatThrownBy(() -> control.begin(seen, redo(0, Map.of("review", 1L))))
        .isInstanceOf(ConcurrentFold.class);
    assertThatThrownBy(() -> control.begin(seen, "review", 1, true))
        .isInstanceOf(ConcurrentFold.class);
    Redo second = redo(1, Map.of("task", 3L, "review", 5L));
    Control.State more = control.begin(begun, second);
    assertThat(control.load().shown()).isEqualTo(new Token(Map.of("task", 3L, "review", 5L)));
    assertThatThrownBy(() -> control.finish(begun, first, true)).isInstanceOf(ConcurrentFold.class);
    control.finish(more, second, true);
    assertThat(control.findWhole())
        .isEqualTo(new Control.State(new Token(Map.of("task", 3L, "review", 5L)), Map.of()));
  }

  private static Redo redo(long number, Map<String, Long> targets) {
    return new Redo(number, targets, Map.of("task", Map.of("a", new Copy.Stored(2, "[1]"))));
  }

  @Test
  void a_copy_that_is_left_is_written_by_those_alone_who_need_not_be_read() {
    Control.State begun = control.begin(control.load(), "task", 2, true);
    control.fence(new Control.Fence("view-v2", 1));
    assertThatThrownBy(() -> control.finish(begun, "task", 2, true))
        .isInstanceOf(ConcurrentFold.class);
    assertThatThrownBy(() -> control.begin(control.load(), "task", 4, true))
        .isInstanceOf(ConcurrentFold.class);
    control.finish(control.begin(control.load(), "task", 4, false), "task", 4, false);
    assertThat(control.load().token()).isEqualTo(Token.of("task", 4));
  }
}

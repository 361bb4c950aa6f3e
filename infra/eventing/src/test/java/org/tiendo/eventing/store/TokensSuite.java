package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A position is a place to go on from, also in the middle of a commit.
abstract class TokensSuite extends LogSuite {

  @BeforeEach
  void store_commits_of_three_events() {
    for (int i = 0; i < 5; i++) {
      log()
          .append(
              Commits.named("c" + i)
                  .event("project:p" + i, 0)
                  .event("project:p" + i, 1)
                  .event("project:p" + i, 2)
                  .build());
    }
  }

  @Test
  void reading_goes_on_from_every_position() {
    for (int from = 0; from < 15; from++) {
      int start = from;
      assertThat(log().read(start, 100))
          .hasSize(15 - start)
          .satisfies(events -> assertThat(events.getFirst().n()).isEqualTo(start));
    }
  }

  @Test
  void a_page_has_no_more_than_was_asked_for() {
    assertThat(log().read(1, 1)).extracting(Envelope::n).containsExactly(1L);
    assertThat(log().read(2, 5)).extracting(Envelope::n).containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void there_is_nothing_at_the_head_until_something_is_appended() {
    assertThat(log().head()).isEqualTo(15);
    assertThat(log().read(15, 10)).isEmpty();
    log().append(Commits.one("next", "project:next", 0));
    assertThat(log().read(15, 10)).extracting(Envelope::cmd).containsExactly("next");
  }
}

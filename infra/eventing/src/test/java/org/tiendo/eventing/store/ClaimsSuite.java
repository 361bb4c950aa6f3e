package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.AppendConflict.Kind;

/// A claimed value belongs to one commit for ever.
abstract class ClaimsSuite extends LogSuite {

  @Test
  void a_claim_is_taken_once() {
    log().append(Commits.named("c1").event("project:p1", 0).claim("number:1").build());
    Commit again = Commits.named("c2").event("project:p2", 0).claim("number:1").build();
    assertThat(IdempotencySuite.kindOf(log(), again)).isEqualTo(Kind.CLAIM);
    assertThat(IdempotencySuite.kindOf(another(), again)).isEqualTo(Kind.CLAIM);
  }

  @Test
  void a_claim_with_the_words_of_an_error_message_is_a_claim_like_any_other() {
    String words = "planned:p1/index: _id_ dup key: { _id: 0 }";
    log().append(Commits.named("c1").event("project:p1", 0).claim(words).build());
    Commit again = Commits.named("c2").event("project:p2", 0).claim(words).build();
    assertThat(IdempotencySuite.kindOf(log(), again)).isEqualTo(Kind.CLAIM);
    assertThat(IdempotencySuite.kindOf(another(), again)).isEqualTo(Kind.CLAIM);
  }

  @Test
  void claims_streams_and_command_ids_do_not_take_each_other() {
    log().append(Commits.named("c1").event("project:p1", 0).claim("c2").build());
    log()
        .append(
            Commits.named("c2")
                .event("project:p2", 0)
                .claim("project:p1#0000000000")
                .claim("c1")
                .build());
    assertThat(log().head()).isEqualTo(2);
  }

  @Test
  void of_many_at_once_with_one_claim_one_is_stored_and_the_rest_of_the_group_goes_on()
      throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    for (EventLog log : List.of(log(), another())) {
      for (int i = 0; i < 20; i++) {
        String name = "c" + tasks.size();
        tasks.add(() ->
            taken(log, Commits.named(name).event("project:" + name, 0).claim("number:1").build()));
        tasks.add(() -> taken(log, Commits.one("free-" + name, "project:free-" + name, 0)));
      }
    }
    List<String> results = together(tasks);
    assertThat(results).filteredOn("CLAIM"::equals).hasSize(39);
    assertThat(results).filteredOn("stored"::equals).hasSize(41);
    assertThat(all(log())).hasSize(41);
  }

  private static String taken(EventLog log, Commit commit) {
    try {
      log.append(commit);
      return "stored";
    } catch (AppendConflict e) {
      return e.kind().name();
    }
  }
}

package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.acts.StandInServices.Command;

/// A programme of which more items are open than a closing tells of: they are carried over in parts before.
class SettlingTest extends FormPages {

  private static final String AUTHORITY = "commission Ha ASSIGNING_AUTHORITY";
  private static final String SETTLE = "/acts/programmes/own-2022/settle";
  private static final String BODY = "key=k-1&toProgramme=own-2023&effectiveOn=2022-12-29";
  private static final String REFUSED =
      "{\"code\": \"carried-over-to-next\", \"detail\": \"Not this one.\"}";
  private static final int OPEN = 450;

  @BeforeAll
  static void start() throws IOException {
    Facts facts = SampleYear.asTold().facts();
    for (int i = 0; i < OPEN; i++) {
      facts.assign(
          "open-" + i,
          ItemType.TASK,
          "secretariat",
          "2022-11-01",
          "2022-12-28",
          List.of(Facts.added("own-2022")));
    }
    open(facts);
  }

  @Test
  void is_offered_in_place_of_the_closing_and_says_how_many_are_open() throws Exception {
    assertThat(server.page("/programmes/own-2022", "en", AUTHORITY).body())
        .contains("href=\"" + SETTLE + "\"", OPEN + " items are open")
        .doesNotContain("/acts/programmes/own-2022/close");
    assertThat(server.page("/acts/programmes/own-2022/close", "en", AUTHORITY).statusCode())
        .isEqualTo(403);
    assertThat(server.page(SETTLE, "vi", AUTHORITY).body()).contains("value=\"own-2023\"");
  }

  @Test
  void carries_all_open_items_over_in_parts_with_a_key_each() throws Exception {
    HttpResponse<String> answer = server.post(SETTLE, "en", AUTHORITY, BODY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    List<Command> commands = services.commands();
    assertThat(commands).extracting(Command::name).containsOnly("SettleItems");
    assertThat(commands)
        .extracting(c -> c.body().path("fates").size())
        .containsExactly(200, 200, 50);
    assertThat(commands).extracting(Command::key).doesNotHaveDuplicates();
    assertThat(commands)
        .allSatisfy(c -> {
          assertThat(c.body().path("programme").asString()).isEqualTo("own-2022");
          assertThat(c.body().at("/fates/0/fate").asString()).isEqualTo("CARRY_OVER");
          assertThat(c.body().at("/fates/0/toProgramme").asString()).isEqualTo("own-2023");
        });
    assertThat(items(commands)).hasSize(OPEN);
  }

  @Test
  void the_same_form_sent_again_says_the_same_with_the_same_keys() throws Exception {
    server.post(SETTLE, "en", AUTHORITY, BODY);
    List<String> keys = services.commands().stream().map(Command::key).toList();
    services.forget();
    server.post(SETTLE, "en", AUTHORITY, BODY);
    assertThat(services.commands()).extracting(Command::key).isEqualTo(keys);
  }

  @Test
  void stops_at_the_one_item_that_is_refused_and_names_it() throws Exception {
    services.answerNext(200, StandInServices.ACCEPTED);
    for (int part = 200; part > 0; part /= 2) {
      services.answerNext(409, REFUSED);
    }
    HttpResponse<String> answer = server.post(SETTLE, "en", AUTHORITY, BODY);
    assertThat(answer.statusCode()).isEqualTo(422);
    String item = services.commands().getLast().body().at("/fates/0/project").asString();
    assertThat(answer.body())
        .contains("200 of 450 items are carried over", "/projects/" + item, "Not this one.");
    assertThat(services.commands().getLast().body().path("fates")).hasSize(1);
    assertThat(services.commands()).hasSize(9);
  }

  @Test
  void sends_nothing_after_an_answer_that_nobody_knows() throws Exception {
    IntStream.range(0, 5).forEach(_ -> services.answerNext(503, "{}"));
    HttpResponse<String> answer = server.post(SETTLE, "en", AUTHORITY, BODY);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(services.commands()).hasSize(5);
  }

  @Test
  void asks_for_the_programme_in_which_they_go_on() throws Exception {
    HttpResponse<String> answer =
        server.post(SETTLE, "en", AUTHORITY, "key=k-2&effectiveOn=2022-12-29");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"toProgramme-error\"");
    assertThat(services.commands()).isEmpty();
  }

  private static Set<String> items(List<Command> commands) {
    return commands.stream()
        .flatMap(c -> c.body().path("fates").valueStream())
        .map(fate -> fate.path("project").asString())
        .collect(Collectors.toSet());
  }
}

package org.tiendo.local.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.identity.directory.Directory;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Trouble;
import org.tiendo.local.sample.DemoFolders;
import org.tiendo.local.sample.Sample;

class PlayerTest {

  @TempDir Path keys;
  final Sample sample = DemoFolders.university();
  final Directory directory = Directory.EMPTY.with(sample.people());
  StandInServices services;

  @BeforeEach
  void start() {
    services = StandInServices.start();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void every_step_is_sent_once_in_order_of_dates() {
    Played played = play();

    assertThat(played.steps()).isEqualTo(sample.steps().size());
    assertThat(services.keys())
        .hasSize(sample.steps().size())
        .doesNotHaveDuplicates()
        .startsWith("university-2025/units.csv/council")
        .contains("university-2025/reviews.csv/doctoral-regulations/1");
    assertThat(services.dates()).isSorted();
  }

  @Test
  void ids_given_by_the_services_stand_in_later_commands() {
    play();

    String assigned = services.idOf("university-2025/projects.csv/assessment-rules");
    assertThat(services.body("university-2025/reviews.csv/assessment-rules/1").path("review"))
        .hasToString("\"" + assigned + "-r1\"");
    assertThat(
            services
                .body("university-2025/documents.csv/doc-assessment-rules")
                .path("producedBy")
                .path(0)
                .asString(""))
        .isEqualTo(assigned);
  }

  @Test
  void playing_again_sends_the_same_keys_and_bodies() {
    play();
    List<String> first = services.requests();
    services.forgetRequests();
    play();

    assertThat(services.requests()).isEqualTo(first);
  }

  @Test
  void a_step_that_waits_for_another_service_is_sent_again_until_it_is_taken() {
    services.refuse("reviews.csv/assessment-rules/1", 404, "review-unknown", 3);
    services.refuse("completions.csv/assessment-rules", 409, "not-accepted", 2);

    assertThat(play().steps()).isEqualTo(sample.steps().size());
    assertThat(services.keys()).hasSize(sample.steps().size() + 5);
  }

  @Test
  void a_service_that_does_not_know_yet_whether_it_stored_is_asked_again() {
    services.refuse("units.csv/senate", 503, "log-unavailable", 2);

    assertThat(play().steps()).isEqualTo(sample.steps().size());
  }

  @Test
  void a_refusal_for_good_stops_the_play_and_names_the_row() {
    services.refuse("projects.csv/short-courses", 403, "not-the-assigner", Integer.MAX_VALUE);

    assertThatThrownBy(this::play)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("projects.csv, row 5")
        .hasMessageContaining("403 not-the-assigner");
  }

  @Test
  void a_row_changed_after_it_was_played_is_told_as_such() {
    services.refuse("projects.csv/short-courses", 422, "key-reused", Integer.MAX_VALUE);

    assertThatThrownBy(this::play).hasMessageContaining("history is never rewritten");
  }

  @Test
  void waiting_has_a_limit() {
    services.refuse("reviews.csv/assessment-rules/1", 404, "review-unknown", Integer.MAX_VALUE);

    assertThatThrownBy(() -> play(new Patience(Duration.ofMillis(100), Duration.ofMillis(10))))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("review-unknown");
  }

  private Played play() {
    return play(new Patience(Duration.ofSeconds(20), Duration.ofMillis(1)));
  }

  private Played play(Patience patience) {
    Tokens tokens = new Tokens(SigningKey.in(keys), "university", InstantSource.system());
    return new Player(sample, Api.at(services.addresses()), directory, tokens, patience)
        .play((_, _, _) -> {});
  }
}

package org.tiendo.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.local.folder.Trouble;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.text.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What two reviews disagree about is named, figure by figure.
class ReviewFiguresTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ReviewFigures logs = review(figure(2, "task/1"), 2);

  @Test
  void what_agrees_has_no_difference() {
    assertThat(logs.differences(review(figure(2, "task/1"), 2))).isEmpty();
    assertThat(logs.values()).isEqualTo(Map.of("done", "2/3"));
  }

  @Test
  void another_value_is_named_by_its_figure() {
    assertThat(logs.differences(review(figure(1, "task/1"), 2)))
        .containsExactly("done: 2/3 from the logs, 1/3 as told");
  }

  @Test
  void the_same_value_of_other_items_or_events_differs_too() {
    assertThat(logs.differences(review(figure(2, "task/9"), 2)))
        .containsExactly("done, resting on: task/1 from the logs, task/9 as told");
    Figure other =
        new Figure("done", 2, 3, List.of("a", "b", "c"), List.of("a", "c"), List.of("task/1"));
    assertThat(logs.differences(review(other, 2)))
        .containsExactly("done, counting: a b from the logs, a c as told");
  }

  @Test
  void classes_and_figures_that_only_one_has_differ() {
    assertThat(logs.differences(review(figure(2, "task/1"), 1)))
        .containsExactly(
            "class DONE_ON_TIME: 2 from the logs, 1 as told", "total: 2 from the logs, 1 as told");
    ReviewFigures none = new ReviewFigures(List.of(), logs.identities(), logs.classes());
    assertThat(logs.differences(none)).containsExactly("done: 2/3 from the logs, nothing as told");
    assertThat(none.differences(logs)).containsExactly("done: nothing from the logs, 2/3 as told");
  }

  @Test
  void other_words_differ_when_all_figures_agree() {
    ReviewFigures other =
        new ReviewFigures(
            List.of(new Sentence("Else.", List.of(), logs.sentences().getFirst().figures())),
            logs.identities(),
            logs.classes());
    assertThat(logs.differences(other)).singleElement().asString().startsWith("the sentences:");
  }

  @Test
  void an_answer_that_does_not_add_up_or_is_no_review_is_refused() {
    JsonNode answer =
        JSON.valueToTree(Map.of("data", Map.of("classes", Map.of("total", 3, "counts", Map.of()))));
    assertThatThrownBy(() -> ReviewFigures.told(answer)).isInstanceOf(Trouble.class);
    assertThatThrownBy(() -> ReviewFigures.told(JSON.readTree("{}"))).isInstanceOf(Trouble.class);
  }

  private static Figure figure(int done, String event) {
    return new Figure(
        "done",
        done,
        3,
        List.of("a", "b", "c"),
        List.of("a", "b").subList(0, done),
        List.of(event));
  }

  private static ReviewFigures review(Figure figure, int done) {
    return new ReviewFigures(
        List.of(new Sentence("Done.", List.of(), List.of(figure))),
        List.of("identity"),
        new ClassCounts(done, Map.of(ItemClass.DONE_ON_TIME, done)));
  }
}

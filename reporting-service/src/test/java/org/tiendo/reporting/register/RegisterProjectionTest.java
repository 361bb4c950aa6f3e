package org.tiendo.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.eventing.projection.Projection.View;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import tools.jackson.databind.JsonNode;

class RegisterProjectionTest {

  private final List<PublishedRecord> records =
      SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED).facts().history().records();

  @Test
  void a_document_has_one_section_for_each_log_and_ids_are_plain_text() {
    Map<String, JsonNode> project = document("project:p-07").sections();
    assertThat(project).containsOnlyKeys("task", "review");
    assertThat(project.get("task").at("/assigned/event/project").asString()).isEqualTo("p-07");
    assertThat(project.get("task").at("/completion/event/clockStoppedOn").asString())
        .isEqualTo("2022-11-10");
    assertThat(project.get("review").at("/rounds/0/returned/event/reason").asString())
        .isEqualTo("content");
    assertThat(document("log:task").sections().get("task").at("/event/sample").asBoolean())
        .isTrue();
  }

  @Test
  void a_section_is_folded_from_its_own_log_alone() {
    List<PublishedRecord> task =
        records.stream().filter(r -> r.log().equals("task")).collect(Collectors.toList());
    for (View alone : History.fold(task).documents()) {
      assertThat(alone.sections().get("task"))
          .isEqualTo(document(alone.id()).sections().get("task"));
    }
  }

  @Test
  void the_same_history_folds_into_the_same_bytes() {
    assertThat(History.fold(records).documents().toString())
        .isEqualTo(History.fold(new ArrayList<>(records)).documents().toString());
    assertThat(document("unit:commission").sections().get("task").at("/event/names").toString())
        .startsWith("{\"en\":");
  }

  @Test
  void an_event_without_a_published_form_is_a_line_in_its_items_timeline_and_nothing_else() {
    Facts facts = new Facts();
    facts.assign("i", ItemType.TASK, "office", "2022-02-01", null, List.of());
    facts.history().add("task", "project:i", "2022-02-02", null);
    facts.history().add("task", "unit:office", "2022-02-02", null);
    Register register = facts.history().register();
    assertThat(register.projects().getFirst().timeline())
        .extracting(Entry::type)
        .containsExactly("ProjectAssigned", "Unpublished");
    assertThat(register.units()).isEmpty();
    assertThat(register.token().toString()).isEqualTo("task:2");
  }

  private View document(String id) {
    return History.fold(records).documents().stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

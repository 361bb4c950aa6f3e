package org.tiendo.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedReminderEvent;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.eventing.projection.Projection.View;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import tools.jackson.databind.JsonNode;

class RegisterProjectionTest {

  private final List<PublishedRecord> records =
      SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED).facts().history().records();

  @Test
  void a_document_has_one_section_for_each_log_and_ids_are_plain_text() {
    Map<String, JsonNode> project = document("project:p-07").sections();
    assertThat(project).containsOnlyKeys("task");
    assertThat(told(project.get("task"), "ProjectAssigned").get("project").asString())
        .isEqualTo("p-07");
    assertThat(told(project.get("task"), "ProjectCompleted").get("clockStoppedOn").asString())
        .isEqualTo("2022-11-10");
    Map<String, JsonNode> review = document("review:p-07-r1").sections();
    assertThat(review).containsOnlyKeys("review");
    assertThat(told(review.get("review"), "ReviewReturned").get("reason").asString())
        .isEqualTo("content");
    assertThat(
            told(document("log:task").sections().get("task"), "LogOpened")
                .get("sample")
                .asBoolean())
        .isTrue();
  }

  @Test
  void every_published_type_is_kept_and_read_back_by_its_name_alone() throws IOException {
    for (EventTypes.Entry type : EventTypes.all()) {
      PublishedEvent event = sample(type);
      History history = new History().add("task", "any:1", "2022-02-02", event);
      JsonNode section =
          History.fold(history.records()).documents().getFirst().sections().get("task");
      assertThat(told(section, type.type())).isNotNull();
      assertThat(ReadStream.of(section, new Pool()).history())
          .extracting(dated -> (Object) dated.event())
          .containsExactly(event);
      assertThat(section.toString()).doesNotContain("org.tiendo");
    }
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
    assertThat(
            told(document("unit:commission").sections().get("task"), "UnitRegistered")
                .get("names")
                .toString())
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

  @Test
  void a_reminder_is_a_line_in_the_timeline_of_its_item_and_of_no_other() {
    Facts facts = new Facts();
    facts.assign("i", ItemType.TASK, "office", "2022-02-01", "2022-03-01", List.of());
    facts.assign("k", ItemType.TASK, "office", "2022-02-01", "2022-03-01", List.of());
    PublishedReminderEvent raised =
        new PublishedReminderEvent.ReminderRaised(
            new ProjectId("i"), "t-1", ReminderKind.DUE, LocalDate.of(2022, 3, 1), List.of());
    facts.history().add("task", "reminder:i", "2022-03-01", raised);
    List<ProjectSection> items = facts.history().register().projects();
    assertThat(items.getFirst().reminders()).extracting(Dated::event).containsExactly(raised);
    assertThat(items.getFirst().timeline())
        .extracting(Entry::type)
        .containsExactly("ProjectAssigned", "ReminderRaised");
    assertThat(items.getLast().timeline())
        .extracting(Entry::type)
        .containsExactly("ProjectAssigned");
  }

  private static JsonNode told(JsonNode section, String type) {
    return section
        .valueStream()
        .filter(event -> event.path("type").asString("").equals(type))
        .findFirst()
        .orElseThrow()
        .get("event");
  }

  private static PublishedEvent sample(EventTypes.Entry type) throws IOException {
    String name = "sample/" + type.type() + ".v" + type.version() + ".json";
    try (InputStream in = EventTypes.class.getResourceAsStream(name)) {
      return new EventJson().mapper().readValue(in, type.recordClass());
    }
  }

  private View document(String id) {
    return History.fold(records).documents().stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

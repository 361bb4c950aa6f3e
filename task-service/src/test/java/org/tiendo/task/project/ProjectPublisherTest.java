package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.project.Items.ACCEPTED;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.HISTORY;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.OPENED;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.RETURNED;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.SUBMITTER;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.ProjectPublisher.publish;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.eventing.store.EventJson;
import tools.jackson.databind.node.ObjectNode;

class ProjectPublisherTest {

  /// What is stored for later decisions only: who and when stand in the record around the published event.
  private static final List<String> KEPT = List.of("on", "by", "reviewer", "enteredOn");

  private final EventJson json = new EventJson();

  @Test
  void each_event_has_its_published_form() {
    assertThat(publish(REPORTED))
        .contains(new PublishedProjectEvent.ProgressReported(ID, 40, "draft", null));
    assertThat(publish(SUBMITTED))
        .contains(
            new PublishedProjectEvent.ProjectSubmitted(
                ID, 1, COMMISSION, QUALITY, List.of(SUBMITTER), List.of(FILE)));
    assertThat(publish(OPENED)).contains(new PublishedProjectEvent.ProjectUnderReview(ID, 1));
    assertThat(publish(RETURNED))
        .contains(
            new PublishedProjectEvent.ProjectReturned(
                ID, 1, "legal-basis", LocalDate.of(2022, 4, 1)));
    assertThat(publish(ACCEPTED))
        .contains(new PublishedProjectEvent.ProjectAccepted(ID, 2, day(6), true));
    assertThat(publish(COMPLETED))
        .contains(new PublishedProjectEvent.ProjectCompleted(ID, 2, day(6), List.of()));
  }

  @Test
  void the_published_form_says_all_that_is_stored_but_the_date_which_its_record_carries() {
    assertThat(HISTORY).contains(ASSIGNED);
    for (ProjectEvent event : HISTORY) {
      var published = publish(event).orElseThrow();
      assertThat(published.getClass().getSimpleName()).isEqualTo(event.getClass().getSimpleName());
      assertThat(json.toTree(published)).isEqualTo(((ObjectNode) json.toTree(event)).without(KEPT));
    }
  }

  @Test
  void every_event_is_read_as_it_was_stored() {
    for (ProjectEvent event : HISTORY) {
      assertThat(json.fromTree(json.toTree(event), event.getClass())).isEqualTo(event);
    }
  }
}

package org.tiendo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;

class EventTypesTest {

  @Test
  void a_type_name_stands_for_one_record_class_in_the_whole_product() {
    var classesByType =
        EventTypes.all().stream()
            .collect(
                Collectors.groupingBy(
                    EventTypes.Entry::type,
                    Collectors.mapping(EventTypes.Entry::recordClass, Collectors.toSet())));

    assertThat(classesByType.values()).allSatisfy(classes -> assertThat(classes).hasSize(1));
  }

  @Test
  void type_and_version_together_are_unique() {
    Set<String> seen = new HashSet<>();

    assertThat(EventTypes.all()).allMatch(e -> seen.add(e.type() + ".v" + e.version()));
    assertThat(EventTypes.all()).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void every_entry_is_found_by_its_name_and_by_its_class() {
    for (EventTypes.Entry entry : EventTypes.all()) {
      assertThat(EventTypes.find(entry.type(), entry.version())).contains(entry);
      assertThat(EventTypes.of(entry.recordClass())).isEqualTo(entry);
    }
  }

  @Test
  void a_name_or_version_outside_the_table_is_not_found() {
    assertThat(EventTypes.find("ProjectAssigned", 999)).isEmpty();
    assertThat(EventTypes.find("java.lang.Runtime", 1)).isEmpty();
  }

  @Test
  void the_cloud_event_type_names_owner_type_and_version() {
    assertThat(EventTypes.of(ProjectAssigned.class).cloudEventType())
        .isEqualTo("org.tiendo.task.ProjectAssigned.v1");
  }
}

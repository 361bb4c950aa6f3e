package org.tiendo.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;

class EventCatalogueTest {

  private static final Comments COMMENTS = Comments.of(Kept.SOURCES);

  @Test
  void the_kept_catalogue_shows_the_present_events() {
    String page = EventCatalogue.of(EventTypes.all(), COMMENTS);
    if (Kept.REWRITE) {
      Kept.write(Kept.CATALOGUE, page);
    }
    assertThat(Kept.read(Kept.CATALOGUE))
        .as("make the catalogue anew with -Dtiendo.rewrite=true")
        .isEqualTo(page);
  }

  @Test
  void every_type_is_described() {
    assertThat(EventTypes.all())
        .allSatisfy(e -> assertThat(COMMENTS.about(e.recordClass())).isNotBlank());
  }

  @Test
  void the_catalogue_changes_with_its_types() {
    List<EventTypes.Entry> fewer = EventTypes.all().subList(1, EventTypes.all().size());

    assertThat(EventCatalogue.of(fewer, COMMENTS))
        .isNotEqualTo(EventCatalogue.of(EventTypes.all(), COMMENTS));
  }
}

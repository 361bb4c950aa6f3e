package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventForms;
import org.tiendo.eventing.store.LeafHash;
import tools.jackson.databind.JsonNode;

class FeatureRegistryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));

  private static Feature<Tally.TallyCommand, Tally, Tally.TallyEvent> renamed(String name) {
    Feature<Tally.TallyCommand, Tally, Tally.TallyEvent> tally = Tally.feature();
    return new Feature<>(
        name,
        tally.commands(),
        tally.events(),
        tally.subject(),
        tally.initial(),
        tally.evolve(),
        (_, _, _) -> Set.of(),
        tally.decide(),
        _ -> Optional.empty());
  }

  private Envelope envelope(Object event, int version) {
    EventForms.Form form = features.encode(event);
    return envelope(new EventForms.Form(form.type(), version, form.data()));
  }

  private static Envelope envelope(EventForms.Form form) {
    byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
    return new Envelope(
        4,
        Tally.stream("t1"),
        0,
        form.type(),
        form.version(),
        "c-0",
        Instant.EPOCH,
        DAY,
        "person-1",
        "unit-1",
        "unit-2",
        "c",
        "c",
        "review/3",
        "tenant-1",
        form.data(),
        bytes);
  }

  @Test
  void commands_are_the_records_of_the_sealed_interface() {
    assertThat(features.commands())
        .containsExactlyInAnyOrder(
            Tally.Add.class,
            Tally.AddSumOf.class,
            Tally.Break.class,
            Tally.Describe.class,
            Tally.Move.class);
  }

  @Test
  void an_event_is_read_back_by_its_type() {
    Tally.Added added = new Tally.Added(new ProjectId("t1"), 3, null, DAY);
    assertThat(features.decode(envelope(added, 1))).isEqualTo(added);
  }

  @Test
  void a_version_from_the_future_is_not_guessed_at() {
    assertThatThrownBy(() -> features.decode(envelope(new Tally.Described("x"), 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("position 4")
        .hasMessageContaining("Described, version 2");
  }

  /// How amounts were stored before they had a day.
  private record AddedBefore(ProjectId tally, String amount) {
    Tally.Added today() {
      return new Tally.Added(tally, Integer.parseInt(amount), null, LocalDate.EPOCH);
    }
  }

  @Test
  void what_an_earlier_release_stored_is_read_as_an_event_of_today() {
    FeatureRegistry later =
        new FeatureRegistry(
            List.of(
                Tally.feature()
                    .reading("Added", 1, AddedBefore.class, AddedBefore::today)
                    .reading("Counted", 1, AddedBefore.class, AddedBefore::today)));
    JsonNode before = later.json().toTree(new AddedBefore(new ProjectId("t1"), "7"));
    Tally.Added today = new Tally.Added(new ProjectId("t1"), 7, null, LocalDate.EPOCH);
    assertThat(later.encode(today).version()).isEqualTo(2);
    assertThat(later.decode(envelope(later.encode(today)))).isEqualTo(today);
    assertThat(later.decode(envelope(new EventForms.Form("Added", 1, before)))).isEqualTo(today);
    assertThat(later.decode(envelope(new EventForms.Form("Counted", 1, before)))).isEqualTo(today);
    assertThat(later.published("task", envelope(new EventForms.Form("Counted", 1, before))).event())
        .isInstanceOf(LogOpened.class);
    assertThatThrownBy(() -> later.decode(envelope(new EventForms.Form("Counted", 2, before))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void versions_have_no_gap_and_are_given_once() {
    assertThatThrownBy(() ->
            new FeatureRegistry(
                List.of(
                    Tally.feature().reading("Added", 2, AddedBefore.class, AddedBefore::today))))
        .hasMessageContaining("not in every one");
    assertThatThrownBy(() ->
            new FeatureRegistry(
                List.of(
                    Tally.feature()
                        .reading("Added", 1, AddedBefore.class, AddedBefore::today)
                        .reading("Added", 1, AddedBefore.class, AddedBefore::today))))
        .hasMessageContaining("given twice");
  }

  @Test
  void every_position_has_a_published_record_with_or_without_an_event() {
    PublishedRecord added =
        features.published("task", envelope(new Tally.Added(new ProjectId("t1"), 3, null, DAY), 1));
    assertThat(added.event()).isInstanceOf(LogOpened.class);
    assertThat(added.stream()).isEqualTo("tally:t1");
    assertThat(added.onBehalfOf()).hasToString("unit-2");
    assertThat(added.causationId()).isEqualTo("review/3");
    assertThat(added.leafHash()).isEqualTo(LeafHash.of("bytes".getBytes(StandardCharsets.UTF_8)));
    PublishedRecord described = features.published("task", envelope(new Tally.Described("x"), 1));
    assertThat(described.event()).isNull();
    assertThat(described.type()).isEqualTo("Described");
  }

  @Test
  void nothing_is_named_twice_and_reserved_names_are_kept_free() {
    assertThatThrownBy(() -> new FeatureRegistry(List.of(Tally.feature(), Tally.feature())))
        .hasMessageContaining("tally");
    assertThatThrownBy(() -> new FeatureRegistry(List.of(Tally.feature(), renamed("other"))))
        .hasMessageContaining("named twice");
    assertThatThrownBy(() -> new FeatureRegistry(List.of(renamed("log"))))
        .hasMessageContaining("reserved");
  }
}

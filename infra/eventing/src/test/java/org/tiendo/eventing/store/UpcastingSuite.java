package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What earlier releases stored is read as the events of today, and stays as it was stored.
abstract class UpcastingSuite extends EngineSuite {

  private static final String STREAM = "project:p1";
  private static final Measured FIRST = new Measured("door", 2_032);
  private static final Measured SECOND = new Measured("c2", 900);

  @BeforeEach
  void store_both_versions() {
    append("c1", STREAM, 0, 1, JSON.toTree(new MeasuredInInches("door", 80)));
    append("c2", STREAM, 1, 900);
  }

  @Test
  void both_versions_are_read_as_one_type_in_the_log() {
    assertThat(engine().readEvents(null, false).<Object>map(TrackedEventMessage::getPayload))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void both_versions_are_read_as_one_type_in_a_stream() {
    assertThat(engine().readEvents(STREAM).asStream().<Object>map(DomainEventMessage::getPayload))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void what_is_stored_stays_as_it_was_stored() {
    List<byte[]> before = all(log()).stream().map(Envelope::bytes).toList();
    engine().readEvents(null, false).forEach(event -> assertThat(event.getPayload()).isNotNull());
    engine().readEvents(STREAM).asStream().forEach(event -> assertThat(event).isNotNull());
    assertThat(all(another())).extracting(Envelope::bytes).containsExactlyElementsOf(before);
    assertThat(all(log())).extracting(Envelope::v).containsExactly(1, 2);
    assertThat(all(log()).getFirst().data().toString())
        .isEqualTo("{\"inches\":80,\"what\":\"door\"}");
  }
}

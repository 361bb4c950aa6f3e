package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.eventing.relay.Received.FORM;
import static org.tiendo.eventing.relay.Received.headers;
import static org.tiendo.eventing.relay.Received.received;
import static org.tiendo.eventing.relay.Received.sample;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRecordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "7",
        "[]",
        "{}",
        "{\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":null,\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3F0A\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":\"2\",\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2.5,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-02-30\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true} x"
      })
  void a_value_that_is_not_the_type_is_unreadable(String value) {
    ConsumerRecord<byte[], byte[]> in = received(sample(), value);
    assertThatThrownBy(() -> FORM.fromKafka(in)).isInstanceOf(UnreadableRecord.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_specversion=0.3",
        "ce_id=task/13",
        "ce_source=/tiendo/other/task",
        "ce_source=/tiendo/demo/review",
        "ce_source=task",
        "ce_type=org.tiendo.task.Unheard.v1",
        "ce_type=org.tiendo.task.ProjectAccepted.v2",
        "ce_type=java.lang.Runtime",
        "ce_time=yesterday",
        "ce_position=-1",
        "ce_position=012",
        "ce_position=99999999999999999999",
        "ce_streamsequence=x",
        "ce_effectiveon=2026-13-01",
        "ce_actor=A B",
        "ce_schemaversion=99999999999",
        "ce_leafhash=AB"
      })
  void an_attribute_of_a_wrong_form_makes_a_record_unreadable(String header) {
    ConsumerRecord<byte[], byte[]> in = received(sample());
    String[] parts = header.split("=", 2);
    in.headers().remove(parts[0]).add(parts[0], parts[1].getBytes(UTF_8));
    assertThatThrownBy(() -> FORM.fromKafka(in)).isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void an_attribute_that_is_missing_or_stands_there_twice_makes_a_record_unreadable() {
    for (String name : headers(FORM.toKafka("t", sample())).keySet()) {
      ConsumerRecord<byte[], byte[]> twice = received(sample());
      if (name.startsWith("ce_")) {
        twice.headers().add(name, twice.headers().lastHeader(name).value());
        assertThatThrownBy(() -> FORM.fromKafka(twice)).isInstanceOf(UnreadableRecord.class);
      }
      ConsumerRecord<byte[], byte[]> missing = received(sample());
      missing.headers().remove(name);
      if (!List.of("content-type", "ce_onbehalfof", "ce_causationid").contains(name)) {
        assertThatThrownBy(() -> FORM.fromKafka(missing)).isInstanceOf(UnreadableRecord.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "not json", "{}", "{\"id\":7}"})
  void a_line_that_is_no_record_is_unreadable(String line) {
    assertThatThrownBy(() -> FORM.fromLine(line)).isInstanceOf(UnreadableRecord.class);
  }
}

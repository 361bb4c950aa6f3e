package org.tiendo.eventing.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.relay.KafkaServer;
import org.tiendo.eventing.relay.MemoryLog;

/// Each kind of difference is planted and must be named.
@Tag("embedded")
class TopicComparisonTest {

  private static final int RECORDS = 50;

  private final String topic = "compared" + System.nanoTime();
  private final MemoryLog log = new MemoryLog().grow(RECORDS);

  @Test
  void finds_nothing_where_the_topic_holds_the_log_with_some_records_twice_and_late() {
    TopicComparison.Result result =
        compare(records -> {
          records.add(3, records.get(7));
          records.add(records.get(0));
        });
    assertThat(result.differences()).isEmpty();
    assertThat(result.repeated()).isEqualTo(2);
    assertThat(result.inTopic()).isEqualTo(RECORDS).isEqualTo(result.inLog());
    assertThat(result.topicHash()).isEqualTo(result.logHash());
  }

  @Test
  void names_records_that_are_missing() {
    TopicComparison.Result result =
        compare(records -> {
          records.subList(20, 23).clear();
          records.remove(4);
        });
    assertThat(result.differences())
        .containsExactly(
            "position 4: missing in the topic", "positions 20 to 22: missing in the topic");
    assertThat(result.inTopic()).isEqualTo(RECORDS - 4);
    assertThat(result.topicHash()).isNotEqualTo(result.logHash());
  }

  @Test
  void names_the_end_that_is_missing() {
    assertThat(compare(records -> records.subList(40, RECORDS).clear()).differences())
        .containsExactly("positions 40 to 49: missing in the topic");
  }

  @Test
  void names_a_record_that_is_another_one() {
    List<ProducerRecord<byte[], byte[]>> other = of(new MemoryLog("other").grow(RECORDS));
    assertThat(compare(records -> records.set(12, other.get(12))).differences())
        .containsExactly("position 12: another record in the topic");
  }

  @Test
  void names_a_record_that_comes_again_as_another_one() {
    List<ProducerRecord<byte[], byte[]>> other = of(new MemoryLog("other").grow(RECORDS));
    assertThat(compare(records -> records.add(other.get(12))).differences())
        .containsExactly("position 12 comes again at offset 50 as another record");
  }

  @Test
  void names_what_lies_beyond_the_end_of_the_log_and_what_is_no_record() {
    List<ProducerRecord<byte[], byte[]>> more = of(new MemoryLog().grow(RECORDS + 2));
    TopicComparison.Result result =
        compare(records -> {
          records.addAll(more.subList(RECORDS, RECORDS + 2));
          records.add(new ProducerRecord<>(topic, 0, new byte[0], new byte[] {1}));
        });
    assertThat(result.differences().getFirst()).startsWith("the record at offset 52 is unreadable");
    assertThat(result.differences())
        .contains("positions 50 to 51: in the topic, beyond the end of the log");
  }

  private List<ProducerRecord<byte[], byte[]>> of(MemoryLog from) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    from.records().forEach(record -> records.add(MemoryLog.FORM.toKafka(topic, record)));
    return records;
  }

  private TopicComparison.Result compare(Consumer<List<ProducerRecord<byte[], byte[]>>> planting) {
    List<ProducerRecord<byte[], byte[]>> records = of(log);
    planting.accept(records);
    KafkaServer.produce(topic, records);
    try (TopicComparison comparison =
        TopicComparison.of(
            "task",
            log.pages()::from,
            MemoryLog.FORM,
            KafkaServer.bootstrap(),
            topic,
            Duration.ofMillis(1))) {
      return comparison.compare();
    }
  }
}

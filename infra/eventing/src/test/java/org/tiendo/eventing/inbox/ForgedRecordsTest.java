package org.tiendo.eventing.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.RecordSeal;
import org.tiendo.eventing.store.EventJson;

/// Records that the services of the installation did not make, and such that say otherwise than before.
class ForgedRecordsTest {

  private static final RecordForm SEALED =
      new RecordForm(
          new EventJson().mapper(),
          MemoryLog.TENANT,
          RecordSeal.of("k".repeat(32).getBytes(UTF_8)));

  private final MemoryLog log = new MemoryLog().grow(1200);
  private final List<PublishedRecord> records = log.records();
  private final List<PublishedRecord> others = new MemoryLog("other").grow(1300).records();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Map<String, String> parked = new LinkedHashMap<>();
  private final List<PublishedRecord> out = new ArrayList<>();
  private HoleReader owner = log.pages()::from;
  private final Contiguity contiguity =
      new Contiguity(
          Topics.ROUTE,
          SEALED,
          (from, limit) -> owner.from(from, limit),
          (id, reason, _) -> parked.put(id, reason),
          meters);
  private long offset;

  @Test
  void a_forged_record_at_the_expected_position_is_replaced_by_the_one_in_the_log() {
    genuine(records.get(0));
    unsealed(others.get(1));
    genuine(records.get(1));
    genuine(records.get(2));
    assertThat(out.subList(0, 3)).isEqualTo(records.subList(0, 3));
    assertThat(parked).containsExactly(Map.entry("tester/task.events@1", "forged"));
    assertThat(count("tiendo.inbox.rejected")).isEqualTo(1);
  }

  @Test
  void what_an_earlier_release_sent_without_a_seal_is_read_from_the_log_by_pages() {
    int[] asked = {0};
    owner =
        (from, limit) -> {
          asked[0]++;
          return log.pages().from(from, limit);
        };
    records.forEach(this::unsealed);
    assertThat(out).isEqualTo(records);
    assertThat(parked).isEmpty();
    assertThat(asked[0]).isEqualTo(3);
    assertThat(count("tiendo.inbox.unsealed")).isEqualTo(3);
  }

  @Test
  void a_record_beyond_the_log_is_parked_and_what_comes_there_later_is_taken() {
    unsealed(others.get(1250));
    assertThat(out).isEqualTo(records);
    assertThat(parked).containsValue("beyond-log");
    log.grow(1);
    genuine(log.records().getLast());
    assertThat(out).isEqualTo(log.records());
  }

  @Test
  void as_long_as_the_log_cannot_be_asked_nothing_unsealed_is_given_out() {
    owner =
        (_, _) -> {
          throw new HoleReader.OwnerUnavailable("down");
        };
    genuine(records.get(0));
    assertThatThrownBy(() -> unsealed(records.get(1)))
        .isInstanceOf(HoleReader.OwnerUnavailable.class);
    assertThat(out).hasSize(1);
    owner = log.pages()::from;
    unsealed(records.get(1));
    assertThat(out.subList(0, 2)).isEqualTo(records.subList(0, 2));
  }

  @Test
  void a_repetition_with_another_hash_raises_an_alarm_also_long_after_it_was_taken() {
    genuine(records.getFirst());
    genuine(others.getFirst());
    assertThat(count("tiendo.inbox.forks")).isEqualTo(1);
    contiguity.expectAfter(999);
    genuine(records.get(7));
    assertThat(count("tiendo.inbox.forks")).isEqualTo(1);
    genuine(others.get(7));
    unsealed(others.get(8));
    assertThat(count("tiendo.inbox.forks")).isEqualTo(2);
    assertThat(parked.values()).containsExactly("fork", "fork", "forged");
    assertThat(out).hasSize(1);
  }

  @Test
  void a_repetition_from_long_ago_is_dropped_unseen_if_the_log_cannot_be_asked() {
    contiguity.expectAfter(999);
    owner =
        (_, _) -> {
          throw new HoleReader.OwnerUnavailable("down");
        };
    genuine(others.get(7));
    assertThat(parked).isEmpty();
    genuine(records.get(1000));
    assertThat(out).containsExactly(records.get(1000));
  }

  @Test
  void whatever_is_put_between_the_records_the_log_comes_out_once_and_in_order() {
    Random random = new Random(3);
    for (int position = 0; position < 400; position++) {
      for (int noise = random.nextInt(3); noise > 0; noise--) {
        noise(random, position);
      }
      genuine(records.get(position));
    }
    assertThat(out.subList(0, 400)).isEqualTo(records.subList(0, 400));
    assertThat(out).isEqualTo(records.subList(0, out.size()));
  }

  private void noise(Random random, int position) {
    switch (random.nextInt(5)) {
      case 0 -> contiguity.take(Topics.at(offset++, "{".getBytes(UTF_8)), out::add);
      case 1 -> unsealed(others.get(position));
      case 2 -> unsealed(others.get(random.nextInt(1300)));
      case 3 -> genuine(records.get(random.nextInt(position + 1)));
      default -> unsealed(records.get(position));
    }
  }

  private double count(String meter) {
    return meters.get(meter).counter().count();
  }

  private void genuine(PublishedRecord record) {
    contiguity.take(Topics.at(offset++, SEALED, record), out::add);
  }

  private void unsealed(PublishedRecord record) {
    contiguity.take(Topics.at(offset++, record), out::add);
  }
}

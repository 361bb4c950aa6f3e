package org.tiendo.eventing.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;

class ContiguityTest {

  private final MemoryLog log = new MemoryLog().grow(1500);
  private final List<PublishedRecord> records = log.records();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Map<String, String> parked = new LinkedHashMap<>();
  private final List<PublishedRecord> out = new ArrayList<>();
  private HoleReader owner = log.pages()::from;
  private final Contiguity contiguity =
      new Contiguity(
          Topics.ROUTE,
          MemoryLog.FORM,
          (from, limit) -> owner.from(from, limit),
          (id, reason, _) -> parked.put(id, reason),
          meters);
  private long offset;

  @Test
  void repetitions_are_dropped_and_counted() {
    sent(0, 1, 2, 0, 1, 2, 3, 3, 2, 4);
    assertThat(out).isEqualTo(records.subList(0, 5));
    assertThat(meters.get("tiendo.inbox.duplicates").counter().count()).isEqualTo(5);
    assertThat(parked).isEmpty();
  }

  @Test
  void a_hole_is_read_from_the_owner_also_a_long_one() {
    sent(0, 1, 1400, 1401, 700);
    assertThat(out).isEqualTo(records.subList(0, 1402));
    assertThat(meters.get("tiendo.inbox.filled").counter().count()).isEqualTo(1398);
  }

  @Test
  void records_in_any_order_come_out_in_order_and_once() {
    for (int seed = 0; seed < 50; seed++) {
      out.clear();
      contiguity.expectAfter(-1);
      Random random = new Random(seed);
      for (int i = 0; i < 60; i++) {
        sent(random.nextInt(Math.min(1500, out.size() + 5)));
      }
      assertThat(out).as("seed %d", seed).isEqualTo(records.subList(0, out.size()));
    }
  }

  @Test
  void an_owner_that_does_not_answer_lets_nothing_be_skipped() {
    owner =
        (_, _) -> {
          throw new HoleReader.OwnerUnavailable("down");
        };
    sent(0, 1);
    assertThatThrownBy(() -> sent(5)).isInstanceOf(HoleReader.OwnerUnavailable.class);
    assertThat(out).isEqualTo(records.subList(0, 2));
    owner = log.pages()::from;
    sent(5);
    assertThat(out).isEqualTo(records.subList(0, 6));
  }

  @Test
  void an_owner_that_answers_with_another_position_is_not_believed() {
    owner = (from, limit) -> log.pages().from(from + 1, limit);
    assertThatThrownBy(() -> sent(5)).isInstanceOf(HoleReader.OwnerUnavailable.class);
    assertThat(out).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_read_is_parked_and_the_true_one_taken_from_the_owner() {
    sent(0, 1);
    contiguity.take(Topics.at(offset++, "{".getBytes(UTF_8)), out::add);
    assertThat(out).isEqualTo(records.subList(0, 3));
    assertThat(parked).containsEntry("tester/task.events@2", "unreadable");
    sent(2, 3);
    assertThat(out).isEqualTo(records.subList(0, 4));
  }

  @Test
  void a_record_forged_behind_the_end_of_the_log_does_no_harm() {
    PublishedRecord beyond = new MemoryLog("forged").grow(3000).records().get(2999);
    sent(0, 1);
    contiguity.take(Topics.at(offset++, beyond), out::add);
    contiguity.take(Topics.at(offset++, "?".getBytes(UTF_8)), out::add);
    assertThat(out).isEqualTo(records);
    assertThat(parked).containsEntry("tester/task.events@2", "beyond-log");
    log.grow(2);
    sent(1500, 1501);
    assertThat(out).isEqualTo(log.records());
  }

  @Test
  void a_record_of_another_log_is_parked() {
    InboxRoute review = new InboxRoute("tester", "review", "task.events", "nowhere:1");
    Contiguity other =
        new Contiguity(
            review,
            MemoryLog.FORM,
            (_, _) -> List.of(),
            (id, reason, _) -> parked.put(id, reason),
            meters);
    other.take(Topics.at(9, records.getFirst()), out::add);
    assertThat(out).isEmpty();
    assertThat(parked).containsEntry("tester/task.events@9", "foreign-log");
  }

  @Test
  void the_record_just_taken_coming_again_with_another_hash_raises_an_alarm() {
    sent(0, 1, 2);
    PublishedRecord other = new MemoryLog("other").grow(3).records().get(2);
    contiguity.take(Topics.at(offset++, other), out::add);
    assertThat(out).isEqualTo(records.subList(0, 3));
    assertThat(meters.get("tiendo.inbox.forks").counter().count()).isEqualTo(1);
    assertThat(parked).containsValue("fork");
  }

  private void sent(int... positions) {
    for (int position : positions) {
      PublishedRecord record = log.published(log.read(position, 1).getFirst());
      contiguity.take(Topics.at(offset++, record), out::add);
    }
  }
}

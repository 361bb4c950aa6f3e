package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.CountedReads;
import org.tiendo.eventing.store.EventForms;
import org.tiendo.eventing.store.StreamId;

class StreamSnapshotsTest extends TallyFixture {

  private static final int BOUND = 3 * StreamSnapshots.EVERY;
  private static final int COMMIT = 20;

  private MongoCollection<Document> kept;

  @BeforeEach
  void look() {
    kept = database.getCollection("snapshots_task");
  }

  /// A tally of 700 with many entries, as another process could have stored it.
  private void fill(String tally, int entries) {
    for (int from = 0; from < entries; from += COMMIT) {
      log.append(commit(Tally.stream(tally), from, Math.min(COMMIT, entries - from)));
    }
  }

  private Commit commit(StreamId stream, int from, int count) {
    String id = "fill-%s-%d".formatted(stream.id(), from);
    return new Commit(
        id,
        "0".repeat(64),
        "person-1",
        "unit-1",
        null,
        TODAY,
        id,
        null,
        IntStream.range(from, from + count).mapToObj(seq -> event(stream, seq)).toList(),
        Set.of());
  }

  private Commit.NewEvent event(StreamId stream, int seq) {
    EventForms.Form form =
        features.encode(
            seq == 0
                ? new Tally.Added(new ProjectId(stream.id()), 700, null, LocalDate.EPOCH)
                : new Tally.Described("entry " + seq));
    return new Commit.NewEvent(stream, seq, form.type(), form.version(), form.data());
  }

  /// What a process that has just started reads for a command on a tally.
  private long readsOfNewProcess(String key, String tally) {
    CountedReads counted = new CountedReads(log);
    HandClock clock = HandClock.real(TODAY);
    Commands started =
        new AxonCommands(
            counted, features, snapshots(counted), clock, "tenant-1", BACKDATING_DAYS, meters);
    assertThat(started.send(TallyCalls.add(key + "-refused", tally, 302)))
        .isInstanceOf(Outcome.Refused.class);
    long reads = counted.events();
    assertThat(started.send(TallyCalls.add(key, tally, 0))).isInstanceOf(Outcome.Accepted.class);
    return reads;
  }

  private void awaitSnapshots(int count) {
    Eventually.holds("snapshots written", () -> kept.countDocuments() == count);
  }

  @Test
  void a_stream_of_ten_thousand_events_costs_what_one_of_a_hundred_does() {
    fill("short", 100);
    fill("long", 10_000);
    accepted(TallyCalls.add("k1", "short", 1));
    accepted(TallyCalls.add("k2", "long", 1));
    awaitSnapshots(2);
    long small = readsOfNewProcess("k3", "short");
    long large = readsOfNewProcess("k4", "long");
    assertThat(small).isLessThanOrEqualTo(BOUND);
    assertThat(large).isLessThanOrEqualTo(BOUND);
  }

  @Test
  void a_snapshot_is_written_again_after_enough_events() {
    fill("t1", StreamSnapshots.EVERY);
    accepted(TallyCalls.add("k1", "t1", 1));
    awaitSnapshots(1);
    Document first = kept.find().first();
    log.append(commit(Tally.stream("t1"), StreamSnapshots.EVERY + 1, StreamSnapshots.EVERY));
    accepted(TallyCalls.add("k2", "t1", 1));
    Eventually.holds("written again", () -> !first.equals(kept.find().first()));
    assertThat(kept.find().first().getLong("seq")).isEqualTo(2L * StreamSnapshots.EVERY);
  }

  @Test
  void a_short_stream_has_none() {
    fill("t1", StreamSnapshots.EVERY - 1);
    accepted(TallyCalls.add("k1", "t1", 1));
    fill("t2", StreamSnapshots.EVERY);
    accepted(TallyCalls.add("k2", "t2", 1));
    awaitSnapshots(1);
    assertThat(kept.find().first().getString("_id")).startsWith("tally:t2@");
  }

  @Test
  void a_snapshot_whose_last_event_is_not_in_the_log_does_not_count() {
    falsified("last", "somebody-else-0");
    assertThat(readsOfNewProcess("k2", "t1")).isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void a_snapshot_beyond_the_end_of_the_log_does_not_count() {
    falsified("seq", 5_000L);
    assertThat(readsOfNewProcess("k2", "t1")).isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void a_snapshot_that_cannot_be_read_is_passed_over() {
    falsified("state", "{\"sum\":0}");
    assertThat(readsOfNewProcess("k2", "t1")).isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void a_snapshot_made_by_other_code_is_not_read() {
    fill("t1", 1_000);
    accepted(TallyCalls.add("k1", "t1", 0));
    awaitSnapshots(1);
    Document other = kept.find().first();
    other.put("_id", "tally:t1@" + "0".repeat(32));
    other.put("state", "{\"sum\":0,\"entries\":0}");
    kept.drop();
    kept.insertOne(other);
    assertThat(readsOfNewProcess("k2", "t1")).isGreaterThanOrEqualTo(1_000);
  }

  private void falsified(String field, Object value) {
    fill("t1", 1_000);
    accepted(TallyCalls.add("k1", "t1", 0));
    awaitSnapshots(1);
    kept.updateOne(new Document(), Updates.set(field, value));
  }

  @Test
  void snapshots_may_be_deleted_at_any_time() {
    fill("t1", 500);
    accepted(TallyCalls.add("k1", "t1", 100));
    awaitSnapshots(1);
    kept.drop();
    assertThat(commands.send(TallyCalls.add("k2", "t1", 201))).isInstanceOf(Outcome.Refused.class);
    readsOfNewProcess("k3", "t1");
    accepted(TallyCalls.add("k4", "t1", 200));
  }
}

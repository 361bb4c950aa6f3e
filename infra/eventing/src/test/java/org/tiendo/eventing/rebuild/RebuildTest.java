package org.tiendo.eventing.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.Change;
import org.tiendo.eventing.projection.Ledger;
import org.tiendo.eventing.projection.MongoTestServer;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Job.State;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.relay.MemoryLog;

@Tag("embedded")
class RebuildTest {

  private static final Instant NIGHT = Instant.parse("2026-11-26T02:00:00Z");
  private static final Order OPERATOR = Order.of("operator");
  private static final Projection CHANGED_CODE =
      new Projection("ledger", 1, RebuildTest.class, Ledger.PROJECTION.fold());

  private final MongoDatabase database = MongoTestServer.fresh();
  private final MemoryLog log = new MemoryLog().grow(3000);
  private final AtomicReference<Instant> now = new AtomicReference<>(NIGHT);
  private final List<Instance> instances = new ArrayList<>();

  private final Clock clock =
      new Clock() {
        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now.get();
        }
      };

  @AfterEach
  void close() {
    instances.forEach(Instance::close);
  }

  private Instance instance(String name, Projection projection) {
    return kept(new Instance(name, database, log, projection, clock));
  }

  private Instance kept(Instance instance) {
    instances.add(instance);
    return instance;
  }

  private Instance following() {
    Instance instance = instance("one", Ledger.PROJECTION);
    instance.deliver();
    return instance;
  }

  @Test
  void builds_another_copy_while_the_one_before_is_read_and_switches_when_told() {
    Instance one = following();
    String before = one.rebuilds().overview().alias().copy();
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    one.until(State.READY);
    assertThat(one.job().report().same()).isTrue();
    assertThat(one.job().report().sections()).isPositive();
    assertThat(one.job().done()).isEqualTo(Map.of("task", 3000L, "review", 3000L));
    assertThat(one.job().ends()).isEqualTo(one.job().done());
    assertThat(one.rebuilds().overview().alias().copy()).isEqualTo(before);
    log.grow(50);
    one.deliver();
    one.rebuilds().switchOver(OPERATOR);
    assertThat(one.rebuilds().overview().alias().copy()).isNotEqualTo(before);
    assertThat(one.rebuilds().overview().alias().previous()).isEqualTo(before);
    assertThat(one.job().state()).isEqualTo(State.SWITCHED);
    log.grow(50);
    one.deliver();
    assertReads(one, 3100);
  }

  @Test
  void the_copy_before_goes_on_until_it_is_retired_and_can_be_read_again() {
    Instance one = following();
    String before = one.rebuilds().overview().alias().copy();
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    one.until(State.READY);
    one.rebuilds().switchOver(OPERATOR);
    log.grow(700);
    one.deliver();
    one.rebuilds().goBack(OPERATOR);
    assertThat(one.rebuilds().overview().alias().copy()).isEqualTo(before);
    log.grow(10);
    one.deliver();
    assertReads(one, 3710);
    assertThat(one.rebuilds().retire(OPERATOR)).isEqualTo(1);
    assertThat(one.rebuilds().overview().copies()).extracting("id").containsExactly(before);
    assertThatThrownBy(() -> one.rebuilds().goBack(OPERATOR)).isInstanceOf(NotNow.class);
  }

  @Test
  void tells_which_document_differs_in_which_field_and_reads_what_is_right_after_the_switch() {
    Instance one = following();
    changeByHand(one, "account:3", "{\"balance\":77}");
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    one.until(State.READY);
    Report report = one.job().report();
    assertThat(report.different()).isEqualTo(1);
    Difference found = report.differences().getFirst();
    assertThat(found.document()).isEqualTo("account:3");
    assertThat(found.log()).isEqualTo("task");
    assertThat(found.kind()).isEqualTo(Difference.Kind.CONTENT);
    assertThat(found.fields().getFirst().path()).isEqualTo("/balance");
    assertThat(found.fields().getFirst().before()).isEqualTo("77");
    assertThat(found.sentence()).startsWith("account:3 [task] differs\n    /balance: 77 -> ");
    one.rebuilds().switchOver(OPERATOR);
    assertReads(one, 3000);
  }

  @Test
  void what_was_found_to_differ_degrades_health_until_a_switch_or_a_comparison_settles_it() {
    Instance one = following();
    changeByHand(one, "account:3", "{\"balance\":77}");
    one.rebuilds().begin(Purpose.CHECK, 0, OPERATOR);
    one.until(State.COMPARED);
    Eventually.holds("degraded", () -> one.health().equals(ReadModelHealth.DEGRADED));
    assertThat(one.comparisons("different")).isEqualTo(1);
    one.rebuilds().begin(Purpose.REBUILD, 1, OPERATOR);
    one.rebuilds().cancel(OPERATOR);
    Eventually.holds("known of an earlier job", () -> one.job().state() == State.CANCELLED);
    assertThat(one.health()).isEqualTo(ReadModelHealth.DEGRADED);
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    one.until(State.READY);
    one.rebuilds().switchOver(OPERATOR);
    Eventually.holds("settled", () -> one.health().equals(Status.UP));
    one.rebuilds().goBack(OPERATOR);
    Eventually.holds("read again", () -> one.health().equals(ReadModelHealth.DEGRADED));
    assertThat(one.comparisons("different")).isEqualTo(2);
  }

  @Test
  void a_document_that_was_removed_or_put_in_by_hand_is_named() {
    Instance one = following();
    String copy = one.rebuilds().overview().alias().copy();
    database.getCollection(copy).deleteOne(new Document("_id", "list:1"));
    Document section = new Document("p", 5L).append("d", "[1]");
    database
        .getCollection(copy)
        .insertOne(new Document("_id", "list:x").append("s", new Document("task", section)));
    one.rebuilds().begin(Purpose.CHECK, 0, OPERATOR);
    one.until(State.COMPARED);
    assertThat(one.job().report().differences())
        .extracting(found -> found.document() + " " + found.log() + " " + found.kind())
        .containsExactly("list:1 review ONLY_NEW", "list:1 task ONLY_NEW", "list:x task ONLY_OLD");
    Eventually.holds("removed", () -> one.rebuilds().overview().copies().size() == 1);
  }

  @Test
  void pauses_resumes_and_cancels() {
    Instance one = following();
    log.grow(30_000);
    one.rebuilds().begin(Purpose.REBUILD, 1000, OPERATOR);
    Eventually.holds("begun", () -> one.job().done().getOrDefault("task", 0L) > 0);
    one.rebuilds().pause(OPERATOR);
    assertThatThrownBy(() -> one.rebuilds().begin(Purpose.CHECK, 0, Order.of("other")))
        .isInstanceOf(NotNow.class);
    assertThatThrownBy(() -> one.rebuilds().switchOver(OPERATOR)).isInstanceOf(NotNow.class);
    assertThat(one.job().left()).isPositive();
    one.rebuilds().limit(0, OPERATOR);
    one.rebuilds().resume(OPERATOR);
    one.until(State.READY);
    one.rebuilds().cancel(OPERATOR);
    assertThat(one.rebuilds().overview().copies()).hasSize(1);
    assertThatThrownBy(() -> one.rebuilds().cancel(OPERATOR)).isInstanceOf(NotNow.class);
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    one.until(State.READY);
  }

  @Test
  void what_was_ordered_is_carried_out_once_however_often_it_is_sent() {
    Instance one = following();
    String first = one.rebuilds().overview().alias().copy();
    Order begin = new Order("operator", "c-1", one.rebuilds().overview().next());
    Job built = one.rebuilds().begin(Purpose.REBUILD, 0, begin);
    one.until(State.READY);
    assertThat(one.rebuilds().begin(Purpose.REBUILD, 0, begin).number()).isEqualTo(built.number());
    Order switched = new Order("operator", "c-2", built.copy());
    one.rebuilds().switchOver(switched);
    Order back = new Order("operator", "c-3", first);
    one.rebuilds().goBack(back);
    one.rebuilds().switchOver(switched);
    assertThat(one.rebuilds().overview().alias().copy()).as("not a second time").isEqualTo(first);
    one.rebuilds()
        .begin(Purpose.CHECK, 0, new Order("operator", "c-4", one.rebuilds().overview().next()));
    one.until(State.COMPARED);
    one.rebuilds().goBack(back);
    assertThat(one.rebuilds().begin(Purpose.REBUILD, 0, begin).state()).isEqualTo(State.COMPARED);
    assertThat(one.rebuilds().overview().alias().copy()).isEqualTo(first);
  }

  @Test
  void an_order_for_a_copy_that_gave_way_to_another_does_nothing() {
    Instance one = following();
    Order late = new Order("operator", "c-1", one.rebuilds().overview().next());
    one.rebuilds().begin(Purpose.CHECK, 0, OPERATOR);
    one.until(State.COMPARED);
    assertThatThrownBy(() -> one.rebuilds().begin(Purpose.REBUILD, 0, late))
        .isInstanceOf(NotNow.class);
    one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
    assertThatThrownBy(() -> one.rebuilds().cancel(new Order("operator", "c-2", late.copy())))
        .isInstanceOf(NotNow.class);
    one.until(State.READY);
  }

  @Test
  void another_instance_goes_on_from_what_one_that_died_had_written() {
    Instance one = following();
    log.grow(10_000);
    one.rebuilds().begin(Purpose.REBUILD, 2000, OPERATOR);
    Eventually.holds("begun", () -> one.job().done().getOrDefault("task", 0L) >= 1000);
    one.close();
    Instance two = instance("two", Ledger.PROJECTION);
    two.deliver();
    two.rebuilds().limit(0, OPERATOR);
    two.until(State.READY);
    assertThat(two.job().report().same()).isTrue();
    two.rebuilds().switchOver(OPERATOR);
    assertReads(two, 13_000);
  }

  @Test
  void code_that_folds_the_same_builds_its_own_copy_and_is_read_without_asking() {
    following().close();
    String before = instances.getFirst().rebuilds().overview().alias().copy();
    Instance changed = instance("two", CHANGED_CODE);
    Eventually.holds("read", () -> !changed.rebuilds().overview().alias().copy().equals(before));
    log.grow(20);
    changed.deliver();
    assertReads(changed, 3020);
  }

  @Test
  void code_that_folds_otherwise_under_the_same_version_waits_for_an_operator() {
    following().close();
    String before = instances.getFirst().rebuilds().overview().alias().copy();
    Instance changed =
        instance("two", new Projection("ledger", 1, RebuildTest.class, RebuildTest::otherwise));
    changed.until(State.READY);
    assertThat(changed.job().purpose()).isEqualTo(Purpose.UPGRADE);
    assertThat(changed.job().report().different()).isPositive();
    Eventually.holds(
        "alarm", () -> changed.meters.get("tiendo.projection.differences").gauge().value() > 0);
    assertThat(changed.rebuilds().overview().alias().copy()).isEqualTo(before);
    log.grow(20);
    changed.deliver();
    assertThat(changed.runner.token().toString()).isEqualTo("review:2999,task:2999");
    Eventually.holds(
        "shown as behind",
        () -> {
          changed.runner.positions("task").behind(0);
          return changed.runner.freshness().state().behind() > 0;
        });
    changed.rebuilds().switchOver(OPERATOR);
    assertThat(changed.rebuilds().overview().alias().copy()).isNotEqualTo(before);
  }

  @Test
  void a_later_version_is_read_once_it_has_come_as_far_as_the_one_before() {
    following().close();
    Instance later =
        instance("two", new Projection("ledger", 2, RebuildTest.class, RebuildTest::otherwise));
    Eventually.holds("read", () -> later.rebuilds().overview().alias().version() == 2);
    Instance earlier = instance("three", Ledger.PROJECTION);
    log.grow(20);
    later.deliver();
    assertThat(earlier.runner.read("")).isEqualTo(later.runner.read(""));
    assertThat(earlier.rebuilds().overview().alias().version())
        .as("never back to the one before")
        .isEqualTo(2);
  }

  private static Map<String, Change> otherwise(PublishedRecord record) {
    Map<String, Change> changes = new HashMap<>(Ledger.PROJECTION.fold().changes(record));
    changes.put("list:0", new Change.Append("0"));
    return changes;
  }

  @Test
  void who_waits_at_one_instance_for_what_another_folds_is_told() throws Exception {
    Instance one = following();
    Instance two = instance("two", Ledger.PROJECTION);
    assertThat(two.runner.await(Token.parse("task:3009"), Duration.ofMillis(1))).isFalse();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting =
          threads.submit(
              () -> two.runner.await(Token.parse("review:3009,task:3009"), Duration.ofMinutes(1)));
      log.grow(10);
      one.deliver();
      assertThat(waiting.get()).isTrue();
    }
    assertThat(two.runner.token()).isEqualTo(one.runner.token());
  }

  @Test
  void once_a_night_compares_and_switches_nothing() {
    Instance one =
        kept(new Instance("one", database, log, Ledger.PROJECTION, clock, LocalTime.of(2, 30)));
    one.deliver();
    String before = one.rebuilds().overview().alias().copy();
    now.set(NIGHT.plus(Duration.ofMinutes(31)));
    Eventually.holds("audited", () -> one.rebuilds().job().isPresent());
    one.until(State.COMPARED);
    assertThat(one.job().purpose()).isEqualTo(Purpose.AUDIT);
    assertThat(one.job().report().same()).isTrue();
    Eventually.holds("told", () -> gauge(one) == 0);
    changeByHand(one, "account:5", "{\"balance\":1000}");
    now.set(NIGHT.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(31)));
    Eventually.holds("alarm", () -> gauge(one) == 1);
    assertThat(one.job().report().differences().getFirst().document()).isEqualTo("account:5");
    assertThat(one.rebuilds().overview().alias().copy()).isEqualTo(before);
    Eventually.holds("removed", () -> one.rebuilds().overview().copies().size() == 1);
  }

  private static double gauge(Instance instance) {
    return instance.meters.get("tiendo.projection.differences").gauge().value();
  }

  @Test
  void no_viewer_of_any_instance_sees_a_wrong_sum_or_goes_back_while_copies_change()
      throws Exception {
    Instance one = following();
    Instance two = instance("two", Ledger.PROJECTION);
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<Token> seen = new AtomicReference<>(Token.NOTHING);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> busy = new ArrayList<>();
      busy.add(
          threads.submit(() -> {
            while (!over.get()) {
              log.grow(3);
              one.deliver();
            }
          }));
      for (Instance instance : List.of(one, two)) {
        busy.add(
            threads.submit(() -> {
              while (!over.get()) {
                look(instance, seen);
              }
            }));
      }
      try {
        for (int i = 0; i < 3; i++) {
          one.rebuilds().begin(Purpose.REBUILD, 0, OPERATOR);
          one.until(State.READY);
          (i == 1 ? two : one).rebuilds().switchOver(OPERATOR);
          one.rebuilds().goBack(OPERATOR);
          one.rebuilds().retire(OPERATOR);
        }
      } finally {
        over.set(true);
      }
      for (Future<?> each : busy) {
        each.get();
      }
    }
    one.deliver();
    assertReads(two, (int) log.head());
  }

  /// One viewer at a time, by any instance, so that what the one before saw is known.
  private void look(Instance instance, AtomicReference<Token> seen) {
    synchronized (seen) {
      Token token = instance.runner.token();
      assertThat(token.covers(seen.get())).as("%s after %s", token, seen.get()).isTrue();
      Views.Snapshot snapshot = instance.runner.read("account:");
      assertThat(snapshot.token().covers(token))
          .as("%s after %s", snapshot.token(), token)
          .isTrue();
      for (String name : List.of("task", "review")) {
        assertThat(
                snapshot.documents().stream()
                    .filter(view -> view.sections().containsKey(name))
                    .mapToInt(view -> view.sections().get(name).get("balance").asInt())
                    .sum())
            .isZero();
      }
      seen.set(snapshot.token());
    }
  }

  private void changeByHand(Instance instance, String id, String text) {
    database
        .getCollection(instance.rebuilds().overview().alias().copy())
        .updateOne(new Document("_id", id), new Document("$set", new Document("s.task.d", text)));
  }

  private void assertReads(Instance instance, int records) {
    assertThat(instance.runner.token().toString())
        .isEqualTo("review:" + (records - 1) + ",task:" + (records - 1));
    List<PublishedRecord> all = new ArrayList<>(log.records());
    log.records().forEach(record -> all.add(Ledger.ofReview(record)));
    assertThat(Ledger.texts(instance.runner.read(""))).isEqualTo(Ledger.fold(all));
  }
}

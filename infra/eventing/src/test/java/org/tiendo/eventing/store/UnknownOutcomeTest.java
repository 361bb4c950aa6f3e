package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.EventLog.LogUnavailable;

/// A lost reply is never guessed at.
@Tag("embedded")
@ExtendWith(LogServer.class)
class UnknownOutcomeTest {

  private static final LogLimits LIMITS =
      new LogLimits(4_096, Duration.ofSeconds(20), Duration.ofMillis(250));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<MongoEventLog> logs = new ArrayList<>();
  private MongoDatabase database;
  private MongoEventLog other;

  /// What happens to an insert.
  private enum Fate {
    NONE,
    LOST_BEFORE,
    LOST_AFTER
  }

  /// A connection that loses requests or replies.
  private static final class Losing extends LogDocuments {
    private final Queue<Fate> fates = new ArrayDeque<>();
    private volatile Runnable meanwhile = () -> {};

    Losing(MongoDatabase database) {
      super(database, "task");
    }

    @Override
    void insert(List<RawBsonDocument> documents) {
      Fate fate = fates.poll();
      if (fate == null || fate == Fate.NONE) {
        super.insert(documents);
        return;
      }
      if (fate == Fate.LOST_AFTER) {
        super.insert(documents);
      }
      meanwhile.run();
      throw new MongoSocketReadException("lost", new ServerAddress());
    }
  }

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    other =
        new MongoEventLog(
            empty, "task", "tenant-1", InstantSource.system(), new SimpleMeterRegistry());
    logs.add(other);
  }

  @AfterEach
  void close() {
    logs.forEach(MongoEventLog::close);
  }

  private MongoEventLog log(LogDocuments documents, LogLimits limits) {
    MongoEventLog log =
        new MongoEventLog(
            documents, "task", "tenant-1", InstantSource.system(), meters, limits, Pace.MACHINE);
    logs.add(log);
    return log;
  }

  private Losing losing(Fate... fates) {
    Losing losing = new Losing(database);
    losing.fates.addAll(List.of(fates));
    return losing;
  }

  @Test
  void a_lost_request_is_sent_again() {
    MongoEventLog log = log(losing(Fate.LOST_BEFORE, Fate.LOST_BEFORE), LIMITS);
    assertThat(log.append(Commits.one("c1", "project:p1", 0)).position()).isZero();
    assertThat(log.head()).isEqualTo(1);
    assertThat(meters.counter(MeterNames.LOG_UNKNOWN, "log", "task").count()).isEqualTo(2);
  }

  @Test
  void what_was_stored_before_the_reply_was_lost_is_found_and_not_stored_again() {
    MongoEventLog log = log(losing(Fate.LOST_AFTER), LIMITS);
    assertThat(log.append(Commits.one("c1", "project:p1", 0)).position()).isZero();
    assertThat(log.append(Commits.one("c2", "project:p1", 1)).position()).isEqualTo(1);
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void a_commit_displaced_meanwhile_goes_behind() {
    Losing losing = losing(Fate.LOST_BEFORE);
    losing.meanwhile = () -> other.append(Commits.one("foreign", "project:p2", 0));
    MongoEventLog log = log(losing, LIMITS);
    assertThat(log.append(Commits.one("c1", "project:p1", 0)).position()).isEqualTo(1);
    assertThat(log.read(0, 9)).extracting(Envelope::cmd).containsExactly("foreign", "c1");
  }

  @Test
  void the_same_command_stored_by_another_meanwhile_is_a_conflict() {
    Losing losing = losing(Fate.LOST_BEFORE);
    losing.meanwhile = () -> other.append(Commits.one("c1", "project:p2", 0));
    MongoEventLog log = log(losing, LIMITS);
    assertThat(IdempotencySuite.kindOf(log, Commits.one("c1", "project:p1", 0)))
        .isEqualTo(EventLog.AppendConflict.Kind.COMMAND);
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void a_caller_is_told_in_time_that_it_is_not_known_and_finds_it_later() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    Losing losing = losing(Fate.NONE, Fate.LOST_AFTER);
    losing.meanwhile = () -> await(told);
    MongoEventLog log =
        log(losing, new LogLimits(4_096, Duration.ofSeconds(2), Duration.ofMillis(250)));
    log.append(Commits.one("c0", "project:p0", 0));
    assertThatThrownBy(() -> log.append(Commits.one("c1", "project:p1", 0)))
        .isInstanceOf(LogUnavailable.class);
    told.countDown();
    assertThat(log.commitOf("c1")).isPresent();
  }

  @Test
  void a_full_queue_answers_at_once() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Losing losing = losing(Fate.LOST_BEFORE);
    CountDownLatch stuck = new CountDownLatch(1);
    losing.meanwhile =
        () -> {
          stuck.countDown();
          await(release);
        };
    MongoEventLog log =
        log(losing, new LogLimits(1, Duration.ofSeconds(20), Duration.ofMillis(250)));
    CompletableFuture<StoredCommit> first = appended(log, "c1");
    stuck.await();
    CountDownLatch turnedAway = new CountDownLatch(2);
    List<CompletableFuture<StoredCommit>> three =
        Stream.of("c2", "c3", "c4").map(name -> appended(log, name)).toList();
    three.forEach(each -> each.whenComplete((_, failure) -> count(failure, turnedAway)));
    assertThat(turnedAway.await(15, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    assertThat(first.get(15, TimeUnit.SECONDS).position()).isZero();
    assertThat(three).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(2);
  }

  private static CompletableFuture<StoredCommit> appended(EventLog log, String name) {
    return CompletableFuture.supplyAsync(
        () -> log.append(Commits.one(name, "project:" + name, 0)), Thread::startVirtualThread);
  }

  private static void count(Throwable failure, CountDownLatch turnedAway) {
    if (failure != null) {
      turnedAway.countDown();
    }
  }

  @Test
  void groups_with_lost_replies_keep_their_order_without_a_hole() throws Exception {
    Losing losing =
        losing(
            Fate.LOST_BEFORE, Fate.LOST_AFTER, Fate.LOST_AFTER, Fate.LOST_BEFORE, Fate.LOST_AFTER);
    MongoEventLog log = log(losing, LIMITS);
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Commit commit = Commits.one("c" + i, "project:p" + i, 0);
      EventLog through = i % 3 == 0 ? other : log;
      tasks.add(() -> through.append(commit).position());
    }
    assertThat(LogSuite.together(tasks)).doesNotHaveDuplicates();
    assertThat(log.read(0, 500))
        .extracting(Envelope::n)
        .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

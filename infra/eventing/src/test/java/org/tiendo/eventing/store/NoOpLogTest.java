package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// The suites see a log that keeps nothing: every one of their tests fails on it.
class NoOpLogTest {

  /// Promises everything, keeps nothing.
  private static final class NoOpLog implements EventLog {
    @Override
    public String name() {
      return "task";
    }

    @Override
    public long head() {
      return 0;
    }

    @Override
    public List<Envelope> read(long from, int limit) {
      return List.of();
    }

    @Override
    public List<Envelope> stream(StreamId stream, long fromSeq, long toSeq) {
      return List.of();
    }

    @Override
    public Optional<StoredCommit> commitOf(String commandId) {
      return Optional.empty();
    }

    @Override
    public long positionAt(Instant moment) {
      return 0;
    }

    @Override
    public StoredCommit append(Commit commit) {
      PreparedCommit.Place first = new PreparedCommit.Place(0, Instant.EPOCH);
      return PreparedCommit.of(commit, "tenant-1").stored(first);
    }

    @Override
    public AutoCloseable onAppend(Runnable listener) {
      return () -> {};
    }
  }

  static class Append extends AppendSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Order extends OrderSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Atomicity extends AtomicitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Idempotency extends IdempotencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Claims extends ClaimsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Concurrency extends ConcurrencySuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Contiguity extends ContiguitySuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class Tokens extends TokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }
  }

  static class AxonTokens extends AxonTokensSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }

    @Override
    Snapshots snapshots() {
      return FORGETFUL;
    }

    @Override
    TokenStore tokens(String owner) {
      return new InMemoryTokenStore();
    }
  }

  static class ReplayStatus extends ReplayStatusSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }

    @Override
    Snapshots snapshots() {
      return FORGETFUL;
    }

    @Override
    TokenStore tokens(String owner) {
      return new InMemoryTokenStore();
    }
  }

  static class SnapshotsRead extends SnapshotsSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }

    @Override
    Snapshots snapshots() {
      return FORGETFUL;
    }

    @Override
    TokenStore tokens(String owner) {
      return new InMemoryTokenStore();
    }
  }

  static class Upcasting extends UpcastingSuite {
    @Override
    EventLog open(InstantSource clock) {
      return new NoOpLog();
    }

    @Override
    Snapshots snapshots() {
      return FORGETFUL;
    }

    @Override
    TokenStore tokens(String owner) {
      return new InMemoryTokenStore();
    }
  }

  /// Takes every snapshot, keeps none.
  private static final Snapshots FORGETFUL =
      new Snapshots() {
        @Override
        public Optional<Snapshot> of(StreamId stream, String form) {
          return Optional.empty();
        }

        @Override
        public void put(Snapshot snapshot) {}
      };

  @ParameterizedTest
  @MethodSource("suites")
  void every_test_of_a_suite_fails_on_it(Class<?> suite) {
    TestExecutionSummary summary = run(suite);
    assertThat(summary.getTestsFoundCount()).isEqualTo(tests(suite.getSuperclass())).isPositive();
    assertThat(summary.getTestsFailedCount()).isEqualTo(summary.getTestsFoundCount());
  }

  @Test
  void it_is_tested_with_every_suite_that_the_log_is_tested_with() {
    assertThat(names(NoOpLogTest.class)).isEqualTo(names(MongoEventLogTest.class));
  }

  private static Stream<Class<?>> suites() {
    return suitesOf(NoOpLogTest.class);
  }

  private static List<String> names(Class<?> test) {
    return suitesOf(test).map(suite -> suite.getSuperclass().getSimpleName()).sorted().toList();
  }

  private static Stream<Class<?>> suitesOf(Class<?> test) {
    return Arrays.stream(test.getDeclaredClasses()).filter(LogSuite.class::isAssignableFrom);
  }

  private static long tests(Class<?> suite) {
    return Arrays.stream(suite.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .count();
  }

  private static TestExecutionSummary run(Class<?> suite) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}

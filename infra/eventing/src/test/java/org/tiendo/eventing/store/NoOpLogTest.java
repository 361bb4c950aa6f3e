package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.ClassSelector;
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

  @Test
  void every_test_of_every_suite_fails_on_it() {
    TestExecutionSummary summary = run();
    assertThat(summary.getTestsFoundCount()).isGreaterThanOrEqualTo(28);
    assertThat(summary.getTestsFailedCount()).isEqualTo(summary.getTestsFoundCount());
  }

  private static TestExecutionSummary run() {
    ClassSelector[] suites =
        Arrays.stream(NoOpLogTest.class.getDeclaredClasses())
            .filter(LogSuite.class::isAssignableFrom)
            .map(suite -> selectClass(suite))
            .toArray(ClassSelector[]::new);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(suites).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}

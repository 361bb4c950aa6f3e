package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

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

  /// All suites, over such a log.
  static class OverNothing extends LogSuites {
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

  @ParameterizedTest
  @MethodSource("suites")
  void every_test_of_a_suite_fails_on_it(Class<?> suite) {
    TestExecutionSummary summary = run(suite);
    assertThat(summary.getTestsFoundCount()).isEqualTo(tests(suite.getSuperclass())).isPositive();
    assertThat(summary.getTestsFailedCount()).isEqualTo(summary.getTestsFoundCount());
  }

  private static Stream<Class<?>> suites() {
    return Arrays.stream(LogSuites.class.getDeclaredClasses());
  }

  private static long tests(Class<?> suite) {
    return Arrays.stream(suite.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .count();
  }

  private static TestExecutionSummary run(Class<?> suite) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectNestedClass(List.of(OverNothing.class), suite))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}

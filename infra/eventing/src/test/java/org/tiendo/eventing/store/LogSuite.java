package org.tiendo.eventing.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/// What every promise of an [EventLog] is tested with. A suite for each promise extends it; every test of a suite must fail
/// on a log that does nothing.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class LogSuite {

  static final StreamId P1 = StreamId.parse("project:p1");

  /// The clock of the logs under test, moved by tests.
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));

  private final List<EventLog> opened = new ArrayList<>();

  /// Another instance of the same log, as another process would have.
  abstract EventLog open(InstantSource clock);

  EventLog log() {
    if (opened.isEmpty()) {
      return another();
    }
    return opened.getFirst();
  }

  EventLog another() {
    EventLog log = open(now::get);
    opened.add(log);
    return log;
  }

  @AfterEach
  void closeLogs() throws Exception {
    for (EventLog log : opened) {
      if (log instanceof AutoCloseable closeable) {
        closeable.close();
      }
    }
  }

  /// Runs tasks at the same time and gives their results in order.
  static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        running.add(
            threads.submit(() -> {
              start.await();
              return task.call();
            }));
      }
      start.countDown();
      return results(running);
    }
  }

  private static <T> List<T> results(List<Future<T>> running)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<T> results = new ArrayList<>();
    for (Future<T> each : running) {
      results.add(each.get(1, TimeUnit.MINUTES));
    }
    return results;
  }

  /// The whole log, page by page.
  static List<Envelope> all(EventLog log) {
    List<Envelope> all = new ArrayList<>();
    List<Envelope> page;
    do {
      page = log.read(all.size(), 100);
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }
}

package org.tiendo.eventing.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.pace.Pace;

/// Questions of many callers in one query. Who comes while few queries are under way asks at once and alone; who comes later
/// waits, and the first of those that wait asks for all of them.
///
/// A query begins after everything that it answers was asked, so a caller sees at least what was durable when it asked.
final class SharedReads {

  /// Queries under way at once.
  private static final int QUERIES = 2;

  /// Questions in one query.
  private static final int GROUP = 32;

  private final Function<List<Question>, List<Document>> query;
  private final Duration limit;
  private final Pace pace;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int running;

  /// A question, and what becomes of it: its answer, or that its caller is to ask for a group.
  private record Waiting(Question question, CompletableFuture<Turn> turn) {}

  private sealed interface Turn {
    record Answered(List<Document> commits) implements Turn {}

    record Asking(List<Waiting> group) implements Turn {}
  }

  /// @param query asks the server; throws [EventLog.LogUnavailable]
  /// @param limit how long a caller waits
  SharedReads(Function<List<Question>, List<Document>> query, Duration limit, Pace pace) {
    this.query = query;
    this.limit = limit;
    this.pace = pace;
  }

  /// Commits that answer the question, in no order.
  ///
  /// @throws EventLog.LogUnavailable if they cannot be read now
  List<Document> ask(Question question) {
    Waiting own = new Waiting(question, new CompletableFuture<>());
    return entered(own) ? asked(own, List.of(own)) : awaited(own);
  }

  private synchronized boolean entered(Waiting own) {
    if (running == QUERIES) {
      waiting.add(own);
      return false;
    }
    running++;
    return true;
  }

  /// How many wait to be asked for.
  synchronized int inLine() {
    return waiting.size();
  }

  private List<Document> awaited(Waiting own) {
    try {
      return turn(own, pace.await(own.turn(), limit));
    } catch (ExecutionException e) {
      throw new EventLog.LogUnavailable("the log cannot be read now", e);
    } catch (TimeoutException e) {
      throw gone(own, new EventLog.LogUnavailable("the log does not answer", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone(own, new EventLog.LogUnavailable("interrupted while the log was read", e));
    }
  }

  private List<Document> turn(Waiting own, Turn turn) {
    return switch (turn) {
      case Turn.Answered(List<Document> commits) -> commits;
      case Turn.Asking(List<Waiting> group) -> asked(own, group);
    };
  }

  /// Who no longer waits passes its turn on, if it has got it meanwhile.
  private EventLog.LogUnavailable gone(Waiting own, EventLog.LogUnavailable why) {
    if (!own.turn().cancel(false)
        && !own.turn().isCompletedExceptionally()
        && own.turn().join() instanceof Turn.Asking(List<Waiting> group)) {
      handOver(group);
    }
    return why;
  }

  /// Asks for a group, of which the own question is one.
  private List<Document> asked(Waiting own, List<Waiting> group) {
    List<Waiting> others = group.stream().filter(each -> each != own).toList();
    @Nullable List<Document> found = null;
    try {
      found = query.apply(group.stream().map(Waiting::question).toList());
    } finally {
      if (found == null && Thread.currentThread().isInterrupted()) {
        handOver(others);
      } else {
        tell(others, found);
        handOver(List.of());
      }
    }
    return wanted(own, found);
  }

  private static void tell(List<Waiting> group, @Nullable List<Document> found) {
    for (Waiting each : group) {
      if (found == null) {
        each.turn().completeExceptionally(new EventLog.LogUnavailable("its query failed"));
      } else {
        each.turn().complete(new Turn.Answered(wanted(each, found)));
      }
    }
  }

  private static List<Document> wanted(Waiting each, List<Document> found) {
    List<Document> wanted = new ArrayList<>();
    for (Document commit : found) {
      if (each.question().wants(commit.getList("keys", String.class))) {
        wanted.add(commit);
      }
    }
    return wanted;
  }

  /// Lets the first that still waits ask next.
  ///
  /// @param before those that wait longer than the others
  private void handOver(List<Waiting> before) {
    List<Waiting> group = next(before);
    while (!group.isEmpty() && !group.getFirst().turn().complete(new Turn.Asking(group))) {
      group = next(group.subList(1, group.size()));
    }
  }

  private synchronized List<Waiting> next(List<Waiting> before) {
    List<Waiting> group = new ArrayList<>(before);
    group.removeIf(each -> each.turn().isDone());
    while (group.size() < GROUP && !waiting.isEmpty()) {
      Waiting each = waiting.remove();
      if (!each.turn().isDone()) {
        group.add(each);
      }
    }
    if (group.isEmpty()) {
      running--;
    }
    return List.copyOf(group);
  }
}

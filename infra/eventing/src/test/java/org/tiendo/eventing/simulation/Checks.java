package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.projection.SimulatedProjection;
import org.tiendo.eventing.projection.SimulatedProjection.Seen;
import org.tiendo.eventing.relay.SimulatedRelay;
import org.tiendo.eventing.simulation.Command.Answer;
import org.tiendo.eventing.store.Envelope;

/// The invariants, after everything has calmed down: of ledger, log, topic, read model, and what was seen of it.
final class Checks {

  private final Run run;
  private final List<Envelope> log = new ArrayList<>();

  Checks(Run run) {
    this.run = run;
  }

  @Nullable String violation() {
    if (!run.world.failures.isEmpty()) {
      return "a thread ended with " + describe(run.world.failures.getFirst());
    }
    readLog();
    return Optional.ofNullable(gaplessLog())
        .or(() -> Optional.ofNullable(ledgerInLog()))
        .or(() -> Optional.ofNullable(topicIsLog()))
        .or(() -> Optional.ofNullable(everSeen()))
        .orElse(null);
  }

  private static String describe(Throwable failure) {
    java.io.StringWriter text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  /// By the product's own reader, in a service that still runs.
  private void readLog() {
    Process auditor = run.world.outside("auditor");
    boolean[] read = {false};
    auditor.start(
        "reads",
        () -> {
          while (!read[0]) {
            try {
              List<Envelope> all =
                  run.world.request(auditor, "a", node -> node.log().read(0, 10_000));
              log.addAll(all);
              read[0] = true;
            } catch (World.Lost e) {
              // Asked again.
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
        });
    if (!run.simulation.run(20_000, () -> read[0])) {
      throw new AssertionError("the log cannot be read");
    }
  }

  private @Nullable String gaplessLog() {
    Map<String, Long> streams = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      Envelope event = log.get(i);
      if (event.n() != i) {
        return "I3: position %d stands where %d belongs".formatted(event.n(), i);
      }
      long seq = streams.merge(event.agg().toString(), 1L, Long::sum) - 1;
      if (event.seq() != seq) {
        return "I3: sequence %d of %s at position %d, after %d events"
            .formatted(event.seq(), event.agg(), i, seq);
      }
      if (i > 0 && event.at().isBefore(log.get(i - 1).at())) {
        return "I3: the recorded time goes back at position " + i;
      }
    }
    return log.size() == run.world.head()
        ? null
        : "I3: the log is readable up to %d of %d".formatted(log.size(), run.world.head());
  }

  private @Nullable String ledgerInLog() {
    Map<String, List<Envelope>> stored = log.stream().collect(Collectors.groupingBy(Envelope::cmd));
    for (Client client : run.clients) {
      for (Map.Entry<Command, List<Answer>> entry : client.ledger.entrySet()) {
        String wrong = wrong(entry.getKey(), entry.getValue(), stored);
        if (wrong != null) {
          return wrong;
        }
      }
    }
    return null;
  }

  private static @Nullable String wrong(
      Command command, List<Answer> answers, Map<String, List<Envelope>> stored) {
    List<Envelope> events = stored.getOrDefault(command.id(), List.of());
    if (Set.copyOf(answers).size() != 1) {
      return "I2: %s was answered with %s".formatted(command, answers);
    }
    return switch (answers.getFirst()) {
      case Answer.Stored(long position, List<String> places) -> {
        boolean once =
            !events.isEmpty()
                && events.getFirst().n() == position
                && events.stream().map(e -> e.agg() + "#" + e.seq()).toList().equals(places);
        yield once
            ? null
            : "I1: %s was answered with %s, but stored are %s"
                .formatted(command, answers.getFirst(), events);
      }
      case Answer.ClaimTaken() ->
          events.isEmpty() ? null : "I2: %s was refused, but is stored".formatted(command);
      case Answer.Unknown() -> "I2: %s was never answered".formatted(command);
    };
  }

  private @Nullable String topicIsLog() {
    List<PublishedRecord> own = log.stream().map(SimulatedRelay::published).toList();
    List<PublishedRecord> topic = run.world.relayed();
    if (!Set.copyOf(topic).equals(Set.copyOf(own))) {
      return "I4: the topic holds other records than the log";
    }
    Map<Long, Integer> last = new HashMap<>();
    for (int i = 0; i < topic.size(); i++) {
      last.put(topic.get(i).position(), i);
    }
    return last.entrySet().stream().allMatch(entry -> entry.getValue() >= entry.getKey())
        ? null
        : "I4: a reader that begins at the offset of its position would miss it: "
            + topic.stream().map(PublishedRecord::position).toList();
  }

  private @Nullable String everSeen() {
    List<PublishedRecord> records = log.stream().map(SimulatedRelay::published).toList();
    Map<Long, Map<String, Map<String, String>>> folds = new HashMap<>();
    long last = -1;
    for (Seen seen : run.world.seen) {
      if (seen.position() < last) {
        return "I7: position %d was seen after %d".formatted(seen.position(), last);
      }
      last = seen.position();
      Map<String, Map<String, String>> fold =
          folds.computeIfAbsent(
              last, at -> SimulatedProjection.fold(records.subList(0, at.intValue() + 1)));
      if (!seen.documents().equals(fold)) {
        return "I5: what was seen at position %d is not the fold of the log".formatted(last);
      }
    }
    return null;
  }
}

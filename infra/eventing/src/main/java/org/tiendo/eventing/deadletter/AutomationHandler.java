package org.tiendo.eventing.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.inbox.RecordHandler;
import org.tiendo.eventing.observe.MeterNames;

/// Lets automations act on the records of the logs they listen to, each once however often a record comes.
///
/// What is refused, or fails whatever is tried, is parked, and with it what follows of the same stream: the others go on. What
/// may pass is tried again, first here and then by the inbox, and holds up the records behind it.
public final class AutomationHandler implements RecordHandler {

  private static final Logger LOG = LoggerFactory.getLogger(AutomationHandler.class);

  private final List<Automation> automations;
  private final AutomationSender sender;
  private final DeadLetters letters;
  private final DeadLetterDesk desk;
  private final InstantSource clock;
  private final Counter refused;
  private final Repetitions repetitions = new Repetitions();
  private volatile int standing;

  AutomationHandler(
      String service,
      List<Automation> automations,
      AutomationSender sender,
      DeadLetters letters,
      DeadLetterDesk desk,
      InstantSource clock,
      MeterRegistry meters) {
    this.automations = List.copyOf(automations);
    this.sender = sender;
    this.letters = letters;
    this.desk = desk;
    this.clock = clock;
    this.refused = meters.counter(MeterNames.AUTOMATION_REFUSED, MeterNames.SERVICE, service);
    Gauge.builder(MeterNames.AUTOMATION_STANDING, () -> standing)
        .tag(MeterNames.SERVICE, service)
        .register(meters);
  }

  /// Whether any automation does anything about a record.
  public boolean concerns(PublishedRecord record) {
    return !concerned(record).isEmpty();
  }

  private List<Automation> concerned(PublishedRecord record) {
    return automations.stream()
        .filter(automation -> automation.log().equals(record.log()))
        .filter(automation -> sender.concerns(automation, record))
        .toList();
  }

  /// @throws RuntimeException if a command could not be carried out for now; the batch must come again
  @Override
  public void handle(List<PublishedRecord> batch) {
    Waiting waiting = new Waiting();
    for (PublishedRecord record : batch) {
      List<Automation> concerned = concerned(record);
      if (!concerned.isEmpty()) {
        handle(concerned, record, waiting);
      }
    }
  }

  /// As long as anything waits, everything is sent: what was carried out may have come to nothing for want of what waits.
  private void handle(List<Automation> concerned, PublishedRecord record, Waiting waiting) {
    if (waiting.sequences().isEmpty() && repetitions.isRepetition(record, concerned)) {
      return;
    }
    concerned.forEach(automation -> handle(automation, record, waiting));
    if (waiting.sequences().isEmpty()) {
      repetitions.carriedOut(record, concerned);
    } else {
      repetitions.forget();
    }
  }

  /// Sequences of which a letter waits, looked up once in a batch that concerns any automation.
  private final class Waiting {
    private @Nullable Set<String> known;

    Set<String> sequences() {
      if (known == null) {
        known = new HashSet<>(letters.waitingSequences());
        standing = known.size();
      }
      return known;
    }

    void add(String sequence) {
      sequences().add(sequence);
      standing = sequences().size();
    }

    void remove(String sequence) {
      sequences().remove(sequence);
      standing = sequences().size();
    }
  }

  private void handle(Automation automation, PublishedRecord record, Waiting waiting) {
    String sequence = DeadLetter.sequence(automation, record);
    if (waiting.sequences().contains(sequence)) {
      holdBack(automation, record, waiting);
      return;
    }
    if (sender.react(automation, record) instanceof Reaction.Failed(var cause, var facts)
        && letters.park(letter(automation, record, cause, facts))) {
      refused.increment();
      waiting.add(sequence);
      LOG.error(
          "{} is parked at {}/{}: {} {}",
          automation.name(),
          record.log(),
          record.position(),
          cause,
          facts);
    }
  }

  /// What it waits for may have ended just before it was parked: then nobody else would take care of it. What comes again from
  /// before the first letter was done before that was parked.
  private void holdBack(Automation automation, PublishedRecord record, Waiting waiting) {
    String sequence = DeadLetter.sequence(automation, record);
    long first = letters.first(sequence).map(DeadLetter::position).orElse(0L);
    if (record.position() >= first
        && letters.park(letter(automation, record, DeadLetter.HELD_BACK, Map.of()))
        && desk.goOn(sequence)) {
      waiting.remove(sequence);
    }
  }

  private DeadLetter letter(
      Automation automation, PublishedRecord record, String cause, Map<String, String> facts) {
    return DeadLetter.of(automation, record, cause, facts, clock.instant());
  }
}

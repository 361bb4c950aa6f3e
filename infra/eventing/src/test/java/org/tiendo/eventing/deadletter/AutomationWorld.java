package org.tiendo.eventing.deadletter;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.relay.MemoryLog;

/// An automation on forty records, and a service that does what it is told or what a test wants.
///
/// Records 0, 7 and 14 are of one stream; every fifth, from 4 on, is of no concern.
abstract class AutomationWorld {

  static final Outcome DONE = new Outcome.Accepted("c", "a", 0, "review:0", List.of());
  private static final String NAME = "when-noted-then-note";
  private static final Outcome REFUSED =
      new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of("claim", "x")));

  final MemoryLog log = new MemoryLog().grow(40);
  final List<PublishedRecord> records = log.records();
  final List<CommandCall> calls = new ArrayList<>();
  final Set<String> stored = new LinkedHashSet<>();
  final Deque<Outcome> script = new ArrayDeque<>();
  final MemoryDeadLetters letters = new MemoryDeadLetters();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  Predicate<String> poisoned = _ -> false;
  final Commands commands =
      call -> {
        calls.add(call);
        Outcome next = script.isEmpty() ? usual(call) : script.remove();
        if (next == DONE) {
          stored.add(call.key());
        }
        return next;
      };
  final DeadLetterOffice office =
      office(
          record -> record.event() == null ? Optional.empty() : Optional.of(Note::new), commands);

  record Note(CommandContext context) implements Command {}

  private Outcome usual(CommandCall call) {
    return stored.contains(call.key()) || !poisoned.test(call.key()) ? DONE : REFUSED;
  }

  final void handle(int from, int to) {
    office.handler().handle(records.subList(from, to));
  }

  static String key(int position) {
    return NAME + "/task/" + position;
  }

  static String sequence(int position) {
    return NAME + "/task/project:p" + position % 7;
  }

  final DeadLetterOffice office(
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> reaction,
      Commands bus) {
    return office(reaction, bus, letters);
  }

  final DeadLetterOffice office(
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> reaction,
      Commands bus,
      DeadLetters into) {
    return office(new Automation(NAME, "task", reaction), bus, into);
  }

  final DeadLetterOffice office(Automation note, Commands bus, DeadLetters into) {
    Automation foreign = new Automation("when-elsewhere", "review", _ -> Optional.of(Note::new));
    return DeadLetterOffice.of(
        "review",
        List.of(note, foreign),
        bus,
        into,
        _ -> log.pages()::from,
        InstantSource.system(),
        meters);
  }
}

package org.tiendo.eventing.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.inbox.HoleReader;

/// The automations of a service with what becomes of those that fail.
///
/// @param handler takes the records of all logs that automations listen to
/// @param desk takes up what was parked
public record DeadLetterOffice(AutomationHandler handler, DeadLetterDesk desk) {

  /// @param logs reads a record anew where it comes from
  public static DeadLetterOffice of(
      String service,
      List<Automation> automations,
      Commands commands,
      DeadLetters letters,
      Function<String, HoleReader> logs,
      InstantSource clock,
      MeterRegistry meters) {
    AutomationSender sender = new AutomationSender(service, commands);
    DeadLetterDesk desk =
        new DeadLetterDesk(
            automations.stream().collect(Collectors.toMap(Automation::name, each -> each)),
            sender,
            letters,
            logs);
    return new DeadLetterOffice(
        new AutomationHandler(service, automations, sender, letters, desk, clock, meters), desk);
  }
}

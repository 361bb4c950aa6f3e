package org.tiendo.task.config;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.task.obligation.Obligation;
import org.tiendo.task.obligation.ObligationCommand;
import org.tiendo.task.obligation.ObligationCommand.EstablishReportingObligation;
import org.tiendo.task.obligation.ObligationDecider;
import org.tiendo.task.obligation.ObligationEvent;
import org.tiendo.task.obligation.ObligationPublisher;
import org.tiendo.task.obligation.ObligationReferences;

/// Registers reporting obligations.
@Configuration(proxyBeanMethods = false)
public class ObligationConfig {

  @Bean
  Feature<ObligationCommand, Obligation, ObligationEvent> obligation() {
    var decider = new ObligationDecider();
    return new Feature<>(
        "obligation",
        ObligationCommand.class,
        ObligationEvent.class,
        ObligationCommand::obligation,
        Obligation.NotEstablished::new,
        Obligation::evolve,
        (c, state, known) -> UnitReads.streams(units(c, state), known),
        (c, state, others) -> decider.decide(c, state, references(c, state, others)),
        ObligationPublisher::publish);
  }

  private static ObligationReferences references(
      ObligationCommand command, Obligation state, States states) {
    Set<UnitId> units = units(command, state);
    return new ObligationReferences(
        UnitReads.authority(command.context(), units, states),
        UnitReads.inBeing(units, command.context().effectiveOn(), states).keySet(),
        UnitReads.superiors(units, states));
  }

  private static Set<UnitId> units(ObligationCommand command, Obligation state) {
    Set<UnitId> units = new HashSet<>(Set.of(command.context().actor().unit()));
    if (command instanceof EstablishReportingObligation c) {
      units.add(c.receiver());
      units.add(c.owing());
    }
    if (state instanceof Obligation.Known known) {
      units.add(known.entry().receiver());
      units.add(known.entry().owing());
    }
    return units;
  }
}

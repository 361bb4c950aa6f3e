package org.tiendo.review.config;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.task.PublishedUnitEvent.AuthorityDelegated;
import org.tiendo.contracts.task.PublishedUnitEvent.DelegationRevoked;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeEstablished;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHolderAppointed;
import org.tiendo.contracts.task.PublishedUnitEvent.OfficeHoldingEnded;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.review.unit.UnitCommand.NoteDelegation;
import org.tiendo.review.unit.UnitCommand.NoteHolder;
import org.tiendo.review.unit.UnitCommand.NoteHolderLeft;
import org.tiendo.review.unit.UnitCommand.NoteOffice;
import org.tiendo.review.unit.UnitCommand.NoteRevocation;

/// Notes what offices and delegations lend, so that a delegate can act in a review.
@Configuration(proxyBeanMethods = false)
public class LendingConfig {

  @Bean
  Automation whenAuthorityLentThenNoteLending() {
    return new Automation("when-authority-lent-then-note-lending", "task", LendingConfig::note);
  }

  private static Optional<Function<CommandContext, ? extends Command>> note(
      PublishedRecord record) {
    return switch (record.event()) {
      case OfficeEstablished e ->
          Optional.of(by -> new NoteOffice(by, e.unit(), e.office(), e.roles()));
      case OfficeHolderAppointed e ->
          Optional.of(by ->
              new NoteHolder(
                  by, e.unit(), e.office(), e.person(), e.acting(), record.effectiveOn()));
      case OfficeHoldingEnded e ->
          Optional.of(
              by -> new NoteHolderLeft(by, e.unit(), e.office(), e.person(), record.effectiveOn()));
      case AuthorityDelegated e ->
          Optional.of(by ->
              new NoteDelegation(
                  by,
                  e.unit(),
                  e.delegation(),
                  e.office(),
                  e.by(),
                  e.to(),
                  e.roles(),
                  e.from(),
                  e.until()));
      case DelegationRevoked e ->
          Optional.of(by -> new NoteRevocation(by, e.unit(), e.delegation(), record.effectiveOn()));
      case null, default -> Optional.empty();
    };
  }
}

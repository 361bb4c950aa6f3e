package org.tiendo.task.unit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.task.unit.UnitEvent.AuthorityDelegated;
import org.tiendo.task.unit.UnitEvent.AuthorityExercised;
import org.tiendo.task.unit.UnitEvent.DelegationRevoked;
import org.tiendo.task.unit.UnitEvent.OfficeEstablished;
import org.tiendo.task.unit.UnitEvent.OfficeHolderAppointed;
import org.tiendo.task.unit.UnitEvent.OfficeHoldingEnded;
import org.tiendo.task.unit.UnitEvent.UnitCorrectionConfirmed;
import org.tiendo.task.unit.UnitEvent.UnitCorrectionRejected;
import org.tiendo.task.unit.UnitEvent.UnitDissolved;
import org.tiendo.task.unit.UnitEvent.UnitEntryCorrected;
import org.tiendo.task.unit.UnitEvent.UnitMerged;
import org.tiendo.task.unit.UnitEvent.UnitMoved;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;
import org.tiendo.task.unit.UnitEvent.UnitRenamed;
import org.tiendo.task.unit.UnitEvent.UnitTreeChanged;

/// What other services see of a unit.
public final class UnitPublisher {

  private UnitPublisher() {}

  public static Optional<PublishedEvent> publish(UnitEvent event) {
    return Optional.ofNullable(published(event));
  }

  private static @Nullable PublishedEvent published(UnitEvent event) {
    return switch (event) {
      case UnitRegistered e ->
          new PublishedUnitEvent.UnitRegistered(
              e.unit(), e.names(), e.parent(), e.external(), e.numbering());
      case UnitRenamed e -> new PublishedUnitEvent.UnitRenamed(e.unit(), e.names(), e.basis());
      case UnitMoved e -> new PublishedUnitEvent.UnitMoved(e.unit(), e.parent(), e.basis());
      case UnitMerged e -> new PublishedUnitEvent.UnitMerged(e.unit(), e.successor(), e.basis());
      case UnitDissolved e ->
          new PublishedUnitEvent.UnitDissolved(e.unit(), e.successors(), e.basis());
      case UnitTreeChanged _ -> null;
      case OfficeEstablished e ->
          new PublishedUnitEvent.OfficeEstablished(
              e.unit(), e.office(), e.titles(), e.roles().stream().sorted().toList());
      case OfficeHolderAppointed e ->
          new PublishedUnitEvent.OfficeHolderAppointed(
              e.unit(), e.office(), e.person(), e.acting(), e.basis());
      case OfficeHoldingEnded e ->
          new PublishedUnitEvent.OfficeHoldingEnded(e.unit(), e.office(), e.person(), e.reason());
      case AuthorityDelegated e -> delegated(e);
      case DelegationRevoked e ->
          new PublishedUnitEvent.DelegationRevoked(e.unit(), e.delegation(), e.reason());
      case AuthorityExercised e ->
          new PublishedUnitEvent.AuthorityExercised(
              e.unit(), e.office(), e.delegation(), e.role(), e.acting(), e.command());
      case UnitEntryCorrected e ->
          new PublishedUnitEvent.UnitEntryCorrected(e.unit(), e.correction());
      case UnitCorrectionConfirmed e ->
          new PublishedUnitEvent.UnitCorrectionConfirmed(e.unit(), e.number());
      case UnitCorrectionRejected e ->
          new PublishedUnitEvent.UnitCorrectionRejected(e.unit(), e.number(), e.reason());
    };
  }

  private static PublishedEvent delegated(AuthorityDelegated e) {
    return new PublishedUnitEvent.AuthorityDelegated(
        e.unit(),
        e.delegation(),
        e.office(),
        e.by(),
        e.to(),
        e.roles().stream().sorted().toList(),
        e.from(),
        e.until(),
        e.basis());
  }
}

package org.tiendo.task.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.task.unit.Unit.End;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.Unit.Standing;
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

/// How each event changes a unit.
final class UnitEvolution {

  private UnitEvolution() {}

  static Unit evolve(Unit state, UnitEvent event) {
    return event instanceof UnitRegistered e ? registered(e) : changed(known(state), event);
  }

  private static Registered registered(UnitRegistered e) {
    return new Registered(
        e.unit(),
        e.on(),
        e.enteredOn(),
        e.external(),
        e.names(),
        List.of(new Standing(null, e.parent())),
        e.numbering(),
        e.on(),
        null,
        Offices.NONE,
        Corrections.NONE);
  }

  private static Unit changed(Registered unit, UnitEvent event) {
    return switch (event) {
      case UnitRegistered _, UnitTreeChanged _, AuthorityExercised _ -> unit;
      case UnitRenamed e -> unit.named(e.names(), e.on());
      case UnitMoved e -> unit.under(e.parent(), e.on());
      case UnitMerged e -> unit.ended(new End(e.on(), true, Set.of(e.successor())));
      case UnitDissolved e -> unit.ended(new End(e.on(), false, Set.copyOf(e.successors())));
      case OfficeEstablished e ->
          unit.with(unit.offices().with(e.office(), new Office(e.on(), e.roles(), List.of())));
      case OfficeHolderAppointed e ->
          unit.with(unit.offices().change(e.office(), o -> o.with(e.person(), e.acting(), e.on())));
      case OfficeHoldingEnded e ->
          unit.with(unit.offices().change(e.office(), o -> o.without(e.person(), e.on())));
      case AuthorityDelegated e -> unit.with(unit.offices().with(e));
      case DelegationRevoked e -> unit.with(unit.offices().revoked(e.delegation(), e.on()));
      case UnitEntryCorrected e -> {
        Registered counted = unit.with(unit.corrections().with(e.correction(), e.by()));
        yield e.correction().awaitsConfirmation() ? counted : mended(counted, e.correction());
      }
      case UnitCorrectionConfirmed e -> {
        Registered decided = unit.with(unit.corrections().without(e.number()));
        yield unit.corrections()
            .waiting(e.number())
            .map(correction -> mended(decided, correction))
            .orElse(decided);
      }
      case UnitCorrectionRejected e -> unit.with(unit.corrections().without(e.number()));
    };
  }

  private static Registered mended(Registered unit, Correction correction) {
    Map<String, String> names = new HashMap<>(unit.names());
    names.put(correction.field().substring("names/".length()), correction.to());
    return unit.named(names, unit.changedOn());
  }

  private static Registered known(Unit state) {
    return switch (state) {
      case Registered registered -> registered;
      case NotRegistered _ ->
          throw new IllegalStateException("a unit's history begins with its registration");
    };
  }
}

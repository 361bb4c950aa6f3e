package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// A unit as its history makes it on a date.
///
/// @param names by language tag
/// @param parent the unit above it then; of one that went into another, that other
/// @param endedOn first day without it; null while it stands
public record UnitStanding(
    UnitId unit, Map<String, String> names, @Nullable UnitId parent, @Nullable LocalDate endedOn) {

  public UnitStanding {
    names = Map.copyOf(names);
  }

  /// @param asOf for a date before its registration, as it was registered
  public static UnitStanding of(
      Chronicle<UnitRegistered, PublishedUnitEvent> unit, LocalDate asOf) {
    return unit.derived(UnitStanding.class, asOf, events -> of(unit.event(), events));
  }

  private static UnitStanding of(UnitRegistered first, List<Dated<PublishedUnitEvent>> events) {
    UnitStanding now = new UnitStanding(first.unit(), first.names(), first.parent(), null);
    Corrections corrections = new Corrections();
    for (Dated<PublishedUnitEvent> dated : events) {
      now = now.after(dated, corrections);
    }
    Map<String, String> names = new TreeMap<>(now.names());
    names.replaceAll((language, name) -> corrections.value("names/" + language, name));
    return new UnitStanding(now.unit(), names, now.parent(), now.endedOn());
  }

  private UnitStanding after(Dated<PublishedUnitEvent> dated, Corrections corrections) {
    switch (dated.event()) {
      case PublishedUnitEvent.UnitRenamed e -> {
        corrections.forget("names/");
        return new UnitStanding(unit, e.names(), parent, endedOn);
      }
      case PublishedUnitEvent.UnitMoved e -> {
        return new UnitStanding(unit, names, e.parent(), endedOn);
      }
      case PublishedUnitEvent.UnitMerged e -> {
        return new UnitStanding(unit, names, e.successor(), dated.on());
      }
      case PublishedUnitEvent.UnitDissolved _ -> {
        return new UnitStanding(unit, names, parent, dated.on());
      }
      case PublishedUnitEvent.UnitEntryCorrected e -> corrections.entered(e.correction());
      case PublishedUnitEvent.UnitCorrectionConfirmed e -> corrections.confirmed(e.number());
      case PublishedUnitEvent.UnitCorrectionRejected e -> corrections.rejected(e.number());
      case UnitRegistered _,
          PublishedUnitEvent.OfficeEstablished _,
          PublishedUnitEvent.OfficeHolderAppointed _,
          PublishedUnitEvent.OfficeHoldingEnded _,
          PublishedUnitEvent.AuthorityDelegated _,
          PublishedUnitEvent.DelegationRevoked _,
          PublishedUnitEvent.AuthorityExercised _ -> {}
    }
    return this;
  }
}

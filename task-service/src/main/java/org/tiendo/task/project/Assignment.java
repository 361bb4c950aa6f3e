package org.tiendo.task.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What later decisions need of the assignment.
///
/// @param formerLeads who led the item before, in order
/// @param places in programmes, in the order in which it came into them
public record Assignment(
    ItemType type,
    UnitId assigner,
    UnitId lead,
    List<UnitId> formerLeads,
    List<UnitId> coordinators,
    UnitId reviewingUnit,
    List<Standing> places,
    List<ClauseRef> sources,
    @Nullable String field,
    boolean priority,
    Secrecy secrecy,
    boolean issueRequired,
    ClockPolicy clock) {

  public Assignment {
    formerLeads = List.copyOf(formerLeads);
    coordinators = List.copyOf(coordinators);
    places = List.copyOf(places);
    sources = List.copyOf(sources);
  }

  /// A place in a programme.
  ///
  /// @param years how often the item had been carried over when it came in
  /// @param left whether it was carried out of it
  record Standing(ProgrammeId programme, int years, boolean left) {}

  /// The programmes that it ever stood in.
  public List<ProgrammeId> programmes() {
    return places.stream().map(Standing::programme).toList();
  }

  /// The programmes that it stands in now.
  public List<ProgrammeId> present() {
    return places.stream().filter(p -> !p.left()).map(Standing::programme).toList();
  }

  /// Everybody who leads or led the item.
  public List<UnitId> leads() {
    List<UnitId> leads = new ArrayList<>(formerLeads);
    leads.add(lead);
    return leads;
  }

  Assignment ledBy(UnitId other) {
    List<UnitId> former = new ArrayList<>(formerLeads);
    former.add(lead);
    return of(other, former, coordinators, places);
  }

  Assignment coordinatedBy(List<UnitId> units) {
    return of(lead, formerLeads, units, places);
  }

  Assignment standingIn(List<Standing> others) {
    return of(lead, formerLeads, coordinators, others);
  }

  private Assignment of(
      UnitId leading, List<UnitId> former, List<UnitId> units, List<Standing> standings) {
    return new Assignment(
        type,
        assigner,
        leading,
        former,
        units,
        reviewingUnit,
        standings,
        sources,
        field,
        priority,
        secrecy,
        issueRequired,
        clock);
  }
}

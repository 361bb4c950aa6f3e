package org.tiendo.contracts.kernel;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tiendo.contracts.id.UnitId;

/// What one person may see (phạm vi được xem), by role and by where the person's unit stands.
///
/// Whatever lies outside does not exist for that person, in answers and in commands alike. The rules and their reasons
/// stand in `infra/docs/access.md`.
///
/// @param above tells the units above a unit, in any order; nothing of a unit that it does not know
public record Sight(Actor actor, Function<UnitId, ? extends Collection<UnitId>> above) {

  /// How much a person sees.
  public enum Extent {
    /// Everything there is.
    WHOLE,
    /// What the person's own unit has to do with, and what the role adds.
    PART,
    /// The units, and nothing of their work.
    UNITS
  }

  /// Who has to do with an item, assigned or only planned.
  ///
  /// @param directing units that assigned it, or have it in their programme
  /// @param helping units that coordinate or review it
  public record Parts(UnitId lead, Collection<UnitId> directing, Collection<UnitId> helping) {

    public Parts {
      directing = List.copyOf(directing);
      helping = List.copyOf(helping);
    }
  }

  public Extent extent() {
    if (actor.has(Role.AUDITOR)) return Extent.WHOLE;
    return actor.isActing() ? Extent.PART : Extent.UNITS;
  }

  /// Whether an item exists for this person.
  public boolean item(Parts parts) {
    return switch (extent()) {
      case WHOLE -> true;
      case PART ->
          isOwn(parts.lead())
              || any(parts.directing(), this::isOwn)
              || any(parts.helping(), this::isOwn)
              || (looksDown() && (isBelow(parts.lead()) || any(parts.directing(), this::isBelow)))
              || (follows() && any(parts.directing(), this::isAbove));
      case UNITS -> false;
    };
  }

  /// Whether a programme or a directive of an authority exists for this person. One that a visible item names does too.
  public boolean rulingOf(UnitId authority) {
    return switch (extent()) {
      case WHOLE -> true;
      case PART -> isOwn(authority) || isBelow(authority) || isAbove(authority);
      case UNITS -> false;
    };
  }

  /// Whether a document exists for this person. One that came of a visible item does too.
  public boolean document(UnitId authority, Collection<UnitId> advisedBy) {
    return switch (extent()) {
      case WHOLE -> true;
      case PART ->
          isOwn(authority)
              || isBelow(authority)
              || any(advisedBy, this::isOwn)
              || any(advisedBy, this::isBelow)
              || (follows() && isAbove(authority));
      case UNITS -> false;
    };
  }

  /// Whether every item and document that a unit answers for exists for this person, by the rules alone.
  public boolean isWholeFor(UnitId unit) {
    return extent() == Extent.WHOLE
        || (extent() == Extent.PART && (isOwn(unit) || (looksDown() && isBelow(unit))));
  }

  private boolean looksDown() {
    return actor.has(Role.ASSIGNING_AUTHORITY)
        || actor.has(Role.UNIT_HEAD)
        || actor.has(Role.CLERK)
        || follows();
  }

  private boolean follows() {
    return actor.has(Role.MONITORING_OFFICE);
  }

  private boolean isOwn(UnitId unit) {
    return unit.equals(actor.unit());
  }

  private boolean isBelow(UnitId unit) {
    return above.apply(unit).contains(actor.unit());
  }

  private boolean isAbove(UnitId unit) {
    return above.apply(actor.unit()).contains(unit);
  }

  private static boolean any(Collection<UnitId> units, Predicate<UnitId> which) {
    for (UnitId unit : units) {
      if (which.test(unit)) return true;
    }
    return false;
  }
}

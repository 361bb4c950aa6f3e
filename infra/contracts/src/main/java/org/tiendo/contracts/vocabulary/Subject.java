package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// Who is commended or criticised: a unit, a person of a unit, or a whole sector (ngành).
///
/// @param unit the unit, or the unit of the person; none for a sector
/// @param person only for `PERSON`
/// @param sector code of the sector, only for `SECTOR`
public record Subject(
    Kind kind, @Nullable UnitId unit, @Nullable PersonId person, @Nullable String sector) {

  public Subject {
    boolean fits =
        switch (kind) {
          case UNIT -> unit != null && person == null && sector == null;
          case PERSON -> unit != null && person != null && sector == null;
          case SECTOR -> unit == null && person == null && sector != null;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a unit is named by unit, a person by unit and person, a sector by sector alone");
    }
  }

  public enum Kind {
    UNIT,
    PERSON,
    SECTOR
  }

  public static Subject of(UnitId unit) {
    return new Subject(Kind.UNIT, unit, null, null);
  }

  public static Subject of(PersonId person, UnitId unit) {
    return new Subject(Kind.PERSON, unit, person, null);
  }

  public static Subject ofSector(String code) {
    return new Subject(Kind.SECTOR, null, null, code);
  }

  /// What tells subjects apart, e.g. `person/p-1041`.
  public String key() {
    return switch (kind) {
      case UNIT -> "unit/" + unit;
      case PERSON -> "person/" + person;
      case SECTOR -> "sector/" + sector;
    };
  }
}

package org.tiendo.review.request;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;

/// A unit, a person of a unit, or a sector.
///
/// @param unit the unit, or the unit of the person
/// @param person with `PERSON` only
/// @param sector code, with `SECTOR` only
public record SubjectBody(
    Subject.@Nullable Kind kind,
    @Nullable String unit,
    @Nullable String person,
    @Nullable String sector) {

  /// The subject of a request that must have one.
  public static Subject required(@Nullable SubjectBody body) {
    return Fields.required("subject", body).value();
  }

  private Subject value() {
    Subject.Kind given = Fields.required("subject.kind", kind);
    @Nullable UnitId ofUnit = Fields.optionalId("subject.unit", unit, UnitId::new);
    @Nullable PersonId who = Fields.optionalId("subject.person", person, PersonId::new);
    @Nullable String code = sector == null ? null : Fields.code("subject.sector", sector);
    try {
      return new Subject(given, ofUnit, who, code);
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("subject", "subject: " + e.getMessage());
    }
  }
}

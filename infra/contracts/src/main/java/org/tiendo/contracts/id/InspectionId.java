package org.tiendo.contracts.id;

/// An inspection (cuộc kiểm tra, giám sát) of a unit.
public record InspectionId(String value) implements Id {

  public InspectionId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

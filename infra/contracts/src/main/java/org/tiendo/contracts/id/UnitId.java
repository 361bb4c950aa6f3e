package org.tiendo.contracts.id;

/// An organisational unit (đơn vị): a body, commission, department or outside organisation. Chosen by people, e.g. `office-of-quality`.
public record UnitId(String value) implements Id {

  public UnitId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

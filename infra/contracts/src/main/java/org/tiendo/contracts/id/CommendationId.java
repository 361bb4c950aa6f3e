package org.tiendo.contracts.id;

/// A commendation (biểu dương, khen thưởng).
public record CommendationId(String value) implements Id {

  public CommendationId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.tiendo.contracts.id;

/// A criticism (phê bình), from its notice on.
public record CriticismId(String value) implements Id {

  public CriticismId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

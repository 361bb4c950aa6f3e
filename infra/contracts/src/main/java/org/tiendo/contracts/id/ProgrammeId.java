package org.tiendo.contracts.id;

/// A work programme (chương trình công tác).
public record ProgrammeId(String value) implements Id {

  public ProgrammeId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

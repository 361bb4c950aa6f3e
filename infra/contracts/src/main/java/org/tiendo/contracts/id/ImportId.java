package org.tiendo.contracts.id;

/// A batch of items that come out of a file (lô nhập).
public record ImportId(String value) implements Id {

  public ImportId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

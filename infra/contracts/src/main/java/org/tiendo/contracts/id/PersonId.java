package org.tiendo.contracts.id;

/// A person, opaque: resolved to a name only through a directory outside the log.
public record PersonId(String value) implements Id {

  public PersonId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

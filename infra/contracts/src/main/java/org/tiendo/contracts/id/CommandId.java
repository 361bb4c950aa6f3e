package org.tiendo.contracts.id;

/// A command: the same for every retry of it, and permanent in the log.
public record CommandId(String value) implements Id {

  public CommandId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.tiendo.contracts.id;

/// A directive (văn bản giao nhiệm vụ).
public record DirectiveId(String value) implements Id {

  public DirectiveId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

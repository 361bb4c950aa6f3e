package org.tiendo.contracts.id;

/// The quality review (thẩm định) of one round of one work item.
public record ReviewId(String value) implements Id {

  public ReviewId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

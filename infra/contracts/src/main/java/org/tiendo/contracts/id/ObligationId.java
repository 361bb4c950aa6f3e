package org.tiendo.contracts.id;

/// A reporting obligation (nghĩa vụ báo cáo định kỳ).
public record ObligationId(String value) implements Id {

  public ObligationId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.tiendo.contracts.id;

/// A document issued by an authority (văn bản ban hành).
public record DocumentId(String value) implements Id {

  public DocumentId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

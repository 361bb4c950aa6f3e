package org.tiendo.contracts.id;

/// The criteria (bộ tiêu chí) for one type of item, in all their versions. Derived from the type, e.g. `draft-text`.
public record CriteriaSetId(String value) implements Id {

  public CriteriaSetId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

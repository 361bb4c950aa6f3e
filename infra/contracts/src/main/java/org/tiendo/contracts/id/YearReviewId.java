package org.tiendo.contracts.id;

/// The year-end review (tổng kết) of a unit for one year.
public record YearReviewId(String value) implements Id {

  public YearReviewId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.tiendo.contracts.id;

/// A working-day calendar (lịch làm việc). Chosen by people, e.g. `main`.
public record CalendarId(String value) implements Id {

  public CalendarId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

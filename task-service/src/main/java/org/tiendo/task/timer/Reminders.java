package org.tiendo.task.timer;

import java.util.HashSet;
import java.util.Set;

/// What was raised for an item so far (nhắc việc, đôn đốc).
///
/// @param timers names of the timers that raised it
public record Reminders(Set<String> timers) {

  public Reminders {
    timers = Set.copyOf(timers);
  }

  public static Reminders none() {
    return new Reminders(Set.of());
  }

  public static Reminders evolve(Reminders state, TimerEvent event) {
    Set<String> more = new HashSet<>(state.timers());
    more.add(event.timer());
    return new Reminders(more);
  }
}

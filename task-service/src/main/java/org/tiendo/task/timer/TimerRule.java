package org.tiendo.task.timer;

import org.tiendo.contracts.kernel.Rule;

/// The rules of what timers raise. That each is raised once is kept by the name of its timer.
enum TimerRule implements Rule {
  RAISED_BY_SERVICE(
      "reminder-raised-by-service",
      "Reminders and escalations are raised by the service itself when their time has come.",
      "Product: overdue is a fact of time that nobody writes by hand",
      Kind.FORBIDDEN);

  private final Text text;

  TimerRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}

package org.tiendo.reporting.pages;

import java.time.LocalDate;
import org.tiendo.reporting.figures.Explanation;
import org.tiendo.reporting.text.Texts;

/// Says why an item is of its class.
final class Why {

  private Why() {}

  static String of(Explanation why, Texts texts) {
    if (why.itemClass().rare()) {
      return texts.say("why." + why.itemClass());
    }
    LocalDate due = why.dueOn();
    LocalDate stopped = why.stoppedOn();
    if (due == null) {
      LocalDate completed = why.completedOn();
      return completed == null
          ? texts.say("why.noDeadline")
          : texts.say("why.noDeadline.done", texts.date(completed));
    }
    if (stopped == null) {
      return why.days() < 0
          ? texts.say("why.over", texts.date(due), -why.days())
          : texts.say("why.left", texts.date(due), why.days());
    }
    String when = stopped.isAfter(due) ? "late" : "inTime";
    String state = why.completedOn() == null ? "waiting" : "done";
    return texts.say("why." + state + "." + when, texts.date(stopped), texts.date(due));
  }
}

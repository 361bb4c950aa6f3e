package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.reporting.text.Texts;

/// Says why an item is due when it is: how the deadline was found, step by step, and how it was moved since.
final class DueReasons {

  private final Texts texts;

  private DueReasons(Texts texts) {
    this.texts = texts;
  }

  /// Sentences in order; none if the date was simply given and never moved.
  static List<String> of(DeadlineHistory deadlines, Texts texts) {
    DueReasons reasons = new DueReasons(texts);
    List<String> sentences = new ArrayList<>(reasons.steps(deadlines.original()));
    for (DeadlineHistory.Change change : deadlines.changes()) {
      LocalDate to = change.to().dueOn();
      sentences.add(
          texts.say(
              "due.change." + change.kind(),
              texts.date(change.on()),
              to == null ? texts.say("value.none") : texts.date(to)));
    }
    if (!deadlines.changes().isEmpty()) {
      List<String> last = reasons.steps(deadlines.current());
      last.stream().filter(step -> !sentences.contains(step)).forEach(sentences::add);
    }
    return List.copyOf(sentences);
  }

  private List<String> steps(Deadline deadline) {
    DeadlineBasis basis = deadline.basis();
    if (basis == null) {
      return List.of();
    }
    List<String> steps = new ArrayList<>();
    steps.add(rule(basis));
    basis.steps().forEach(step -> steps.add(step(step)));
    return steps;
  }

  private String rule(DeadlineBasis basis) {
    var rule = basis.rule();
    Integer count = rule.count();
    String event = rule.event();
    var period = rule.period();
    return texts.say(
        "due.rule." + rule.kind(),
        count == null ? 0 : count,
        period == null ? "" : texts.say("due.period." + period),
        event == null ? "" : event,
        basis.calendar() == null ? 0 : basis.calendar().version());
  }

  private String step(DueStep step) {
    @Nullable LocalDate to = step.to();
    String days = to == null ? texts.date(step.date()) : range(step.date(), to);
    String what =
        step.name() != null
            ? step.name()
            : step.day() == null ? "" : texts.say("day." + step.day());
    String sentence =
        texts.say("due.step." + step.code(), days, step.count() == null ? 0 : step.count(), what);
    return step.notice() == null ? sentence : texts.say("due.notice", sentence, step.notice());
  }

  private String range(LocalDate from, LocalDate to) {
    return texts.say("due.range", texts.date(from), texts.date(to));
  }
}

package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.reporting.indicators.Measure;
import org.tiendo.reporting.indicators.Measured.Sample;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// What units were asked (lấy ý kiến phối hợp): each request once, by the unit asked and by what became of it.
final class Opinions {

  private static final Label IN_TIME = new Label.Named("in-time");
  private static final Label LATE = new Label.Named("answered-late");
  private static final Label LAPSED = new Label.Named("lapsed");
  private static final Label PENDING = new Label.Named("pending");

  private Opinions() {}

  static Table of(Frame frame) {
    Tally tally = new Tally(List.of(IN_TIME, LATE, LAPSED, PENDING), List.of());
    Map<String, Sample> days = new HashMap<>();
    for (Work work : frame.items().works()) {
      ProjectSection section = work.section();
      if (section != null && work.isCounted()) {
        requests(work, section, frame, tally, days);
      }
    }
    return tally
        .notes(
            List.of(new Label.Named("days-to-answer")),
            (_, counted) ->
                List.of(
                    Note.Measurement.of(
                        Measure.DAYS_TO_ANSWER,
                        counted.stream()
                            .map(c -> days.get(c.id()))
                            .filter(Objects::nonNull)
                            .toList())))
        .parted();
  }

  private static void requests(
      Work work, ProjectSection section, Frame frame, Tally tally, Map<String, Sample> days) {
    Map<Integer, LocalDate> answers = new HashMap<>();
    section
        .chronicle()
        .all(CoordinationAnswered.class, frame.date())
        .forEach(answer -> answers.putIfAbsent(answer.event().number(), answer.on()));
    for (Dated<CoordinationRequested> asked :
        section.chronicle().all(CoordinationRequested.class, frame.date())) {
      LocalDate answered = answers.get(asked.event().number());
      Counted what = new Counted(work.item().id(), "/" + asked.event().number());
      tally.put(
          new Label.OfUnit(asked.event().unit()),
          outcome(answered, asked.event().dueOn(), frame.date()),
          true,
          what);
      if (answered != null) {
        long waited = Math.max(0, ChronoUnit.DAYS.between(asked.on(), answered));
        days.put(what.id(), new Sample(what.id(), waited));
      }
    }
  }

  private static Label outcome(@Nullable LocalDate answered, LocalDate dueOn, LocalDate asOf) {
    if (answered == null) {
      return dueOn.isBefore(asOf) ? LAPSED : PENDING;
    }
    return answered.isAfter(dueOn) ? LATE : IN_TIME;
  }
}

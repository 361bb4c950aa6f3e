package org.tiendo.reporting.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectRejected;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.reporting.indicators.Measure;
import org.tiendo.reporting.indicators.Measured.Sample;
import org.tiendo.reporting.indicators.Turns;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// Rounds of review (vòng thẩm định): how many an item took, with whom it lay how long, and why it came back.
final class Rounds {

  private static final int MOST = 3;

  private Rounds() {}

  /// @param by `lead`, `reviewer` or `reason`
  static Table by(String by, Frame frame) {
    return switch (by) {
      case "lead" -> units(frame, Work::unit);
      case "reviewer" -> units(frame, work -> section(work).assigned().event().reviewingUnit());
      case "reason" -> reasons(frame);
      default -> throw new IllegalArgumentException(by);
    };
  }

  private static ProjectSection section(Work work) {
    return Objects.requireNonNull(work.section());
  }

  private static List<Work> assigned(Frame frame) {
    return frame.items().works().stream()
        .filter(work -> work.isCounted() && work.section() != null)
        .toList();
  }

  private static Table units(Frame frame, Function<Work, UnitId> unit) {
    List<Work> works = assigned(frame);
    Map<String, Turns> turns = new HashMap<>();
    Tally tally = new Tally(rounds(0), List.of());
    tally.rows(
        frame.asOf().inOrder(works.stream().map(unit).distinct().toList()).stream()
            .map(Label.OfUnit::new)
            .toList());
    for (Work work : works) {
      turns.put(work.item().id(), Turns.of(section(work), frame.date()));
      tally.put(
          new Label.OfUnit(unit.apply(work)),
          round(work.item().rounds()),
          true,
          Frame.counted(work));
    }
    return tally
        .notes(
            List.of(new Label.Named("days-with-lead"), new Label.Named("days-in-review")),
            (_, counted) -> measured(counted, turns, works))
        .parted();
  }

  private static List<Note> measured(
      List<Counted> counted, Map<String, Turns> turns, List<Work> works) {
    Map<String, Work> byItem = new HashMap<>();
    works.forEach(work -> byItem.put(work.item().id(), work));
    return List.of(
        Note.Measurement.of(
            Measure.DAYS_WITH_LEAD, samples(counted.stream(), turns, Turns::withLead)),
        Note.Measurement.of(
            Measure.DAYS_IN_REVIEW,
            samples(
                counted.stream()
                    .filter(c -> Objects.requireNonNull(byItem.get(c.item())).isSubmitted()),
                turns,
                Turns::inReview)));
  }

  private static List<Sample> samples(
      Stream<Counted> counted, Map<String, Turns> turns, Function<Turns, Long> days) {
    return counted
        .map(c -> new Sample(c.item(), days.apply(Objects.requireNonNull(turns.get(c.item())))))
        .toList();
  }

  /// What came back, by reason and round.
  private static Table reasons(Frame frame) {
    Tally tally = new Tally(rounds(1), List.of());
    for (Work work : assigned(frame)) {
      for (Dated<PublishedProjectEvent> dated : section(work).chronicle().on(frame.date())) {
        Counted what = Counted.change(work.item().id(), dated.at().ref());
        switch (dated.event()) {
          case ProjectReturned e -> put(tally, e.reason(), e.round(), what);
          case ProjectRejected e -> put(tally, e.reason(), e.round(), what);
          case PublishedProjectEvent _ -> {}
        }
      }
    }
    return tally.parted();
  }

  private static void put(Tally tally, String reason, int round, Counted what) {
    tally.put(new Label.Coded("reason", reason), round(round), true, what);
  }

  private static List<Label> rounds(int from) {
    return Stream.iterate(from, n -> n <= MOST, n -> n + 1).map(Rounds::round).toList();
  }

  private static Label round(int number) {
    return new Label.Named("round-" + Math.min(number, MOST));
  }
}

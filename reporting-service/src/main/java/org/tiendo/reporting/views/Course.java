package org.tiendo.reporting.views;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.indicators.Scope;
import org.tiendo.reporting.indicators.Work;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.tables.Tally;

/// How work went over time (diễn biến). Each row is a query as of its date, so that it never changes when later facts come in.
final class Course {

  static final Label DONE = new Label.Named("done");
  static final Label DUE = new Label.Named("due");
  private static final Label OUTSIDE = new Label.Named("outside");

  private Course() {}

  /// Classes on each date.
  static Table trend(String by, Frame frame) {
    List<LocalDate> dates = Points.of(frame, by);
    Tally tally = Tally.ofClasses().rows(Points.labels(dates));
    for (LocalDate date : dates) {
      for (Work work : frame.on(date).works()) {
        tally.count(
            new Label.OnDate(date), Breakdown.ofClass(work), work.isCounted(), Frame.counted(work));
      }
    }
    return tally.apart();
  }

  /// How the scope moved, by how items came in, and how many of it were done and due by then.
  static Table burnUp(String by, Frame frame) {
    List<LocalDate> dates = Points.of(frame, by);
    Tally tally = new Tally(entries(), List.of(DONE, DUE)).rows(Points.labels(dates));
    for (LocalDate date : dates) {
      Scope scope = frame.on(date);
      scope.works().stream()
          .filter(Work::isCounted)
          .forEach(work -> point(tally, date, work, frame.extent().programme()));
    }
    return tally.apart();
  }

  private static void point(
      Tally tally, LocalDate date, Work work, @Nullable ProgrammeId programme) {
    Label row = new Label.OnDate(date);
    Counted what = Frame.counted(work);
    tally.count(row, entry(work.item(), programme), true, what);
    if (work.isDone()) {
      tally.count(row, DONE, false, what);
    }
    LocalDate dueOn = work.item().dueOn();
    if (dueOn != null && !dueOn.isAfter(date)) {
      tally.count(row, DUE, false, what);
    }
  }

  private static List<Label> entries() {
    return Stream.concat(
            Arrays.stream(MembershipState.values())
                .filter(MembershipState::isEntry)
                .map(Course::named),
            Stream.of(OUTSIDE))
        .toList();
  }

  private static Label named(MembershipState state) {
    return new Label.Named(state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// How it came into the programme; into the first of all if none is asked for.
  private static Label entry(Item item, @Nullable ProgrammeId programme) {
    return programme == null
        ? item.memberships().stream().findFirst().map(m -> named(m.state())).orElse(OUTSIDE)
        : named(item.membership(programme).orElseThrow());
  }

  /// Years of a period: what is due in each of them.
  ///
  /// @param by `deadline` or `original`
  static Table years(String by, Frame frame) {
    Scope scope = frame.items();
    int from = year(frame, scope, by, true);
    int to = year(frame, scope, by, false);
    Tally tally = Tally.ofClasses();
    IntFunction<Label> ofYear = year -> new Label.OfYear(year, year - from + 1, to - from + 1);
    tally.rows(IntStream.rangeClosed(from, to).mapToObj(ofYear).toList());
    for (Work work : scope.works()) {
      Label row =
          Deadlines.within(due(work.item(), by), from, to, due -> ofYear.apply(due.getYear()));
      tally.put(row, Breakdown.ofClass(work), work.isCounted(), Frame.counted(work));
    }
    return tally.parted();
  }

  private static @Nullable LocalDate due(Item item, String by) {
    return by.equals("original") ? item.originalDueOn() : item.dueOn();
  }

  /// First or last year: of the programme, else of the deadlines there are, else of the as-of date.
  private static int year(Frame frame, Scope scope, String by, boolean first) {
    var programme = frame.programme();
    if (programme.isPresent()) {
      return (first ? programme.get().from() : programme.get().to()).getYear();
    }
    var years =
        scope.works().stream()
            .map(work -> due(work.item(), by))
            .filter(Objects::nonNull)
            .mapToInt(LocalDate::getYear);
    return (first ? years.min() : years.max()).orElse(frame.date().getYear());
  }
}

package org.tiendo.bench.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tiendo.bench.Program;
import org.tiendo.bench.log.Figures;
import org.tiendo.bench.log.Figures.Runs;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.indicators.Difference;
import org.tiendo.reporting.indicators.Indicators;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Compared;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.Wanted;

/// Answers for any date and any moment, beside the same figure as it is today under all that is known. Both in turns, at the desk
/// where every query comes in, nothing of an answer kept for the next.
final class AnswerFigures {

  private final QueryDesk desk;
  private final LocalDate first;
  private final LocalDate today;
  private final Figures figures;
  private final boolean quick;
  private final Random random = new Random(7);

  AnswerFigures(ReadSide side, Figures figures, boolean quick) {
    this.desk = side.desk(ReadSide.AUDITOR);
    this.first = LocalDate.of(MadeYears.FIRST, 1, 1);
    this.today = side.today();
    this.figures = figures;
    this.quick = quick;
  }

  void measure() {
    compared(
        "classes of everything", Wanted.EVERYTHING, quick ? 400 : 1_000, this::classes, "<= 3");
    compared("indicators of everything", Wanted.EVERYTHING, quick ? 20 : 60, this::all, "");
    Wanted programme = Wanted.ofProgramme(MadeYears.programme(today.getYear(), 1).value());
    compared("indicators of a programme", programme, quick ? 200 : 400, this::all, "");
    differences(quick ? 20 : 60);
  }

  private int all(Query query, Wanted wanted) {
    return Indicators.of(wanted.scope(query)).classes().total();
  }

  /// What is computed of a query.
  private interface Figure {
    int of(Query query, Wanted wanted);
  }

  private int classes(Query query, Wanted wanted) {
    return ClassCounts.of(query.asOf().items()).total();
  }

  private void compared(String name, Wanted wanted, int count, Figure figure, String target) {
    for (Kind kind : Kind.values()) {
      Times warm = new Times();
      Times live = new Times();
      Times then = new Times();
      int rounds = count / 4;
      for (int i = -rounds; i < count; i++) {
        live(wanted, figure, i < 0 ? new Times() : live);
        then(kind, wanted, figure, i < 0 ? warm : then);
      }
      Program.say(
          "%s, %s: live p50 %.1f p99 %.1f ms, then p50 %.1f p99 %.1f ms, first %d p50 %.1f p99 %.1f"
              + " ms",
          name,
          kind.words,
          live.at(50),
          live.at(99),
          then.at(50),
          then.at(99),
          warm.count(),
          warm.at(50),
          warm.at(99));
      beside(name + ", " + kind.words, then, "the same today", live, 99, target);
      beside(name + ", " + kind.words, then, "the same today", live, 50, "");
    }
  }

  private void beside(
      String name, Times own, String baseline, Times bare, int percentile, String target) {
    figures.beside(
        "%s, p%d".formatted(name, percentile),
        "ms",
        Runs.of(own.at(percentile)),
        "%s, p%d".formatted(baseline, percentile),
        Runs.of(bare.at(percentile)),
        target);
  }

  /// Which axes of time are random.
  private enum Kind {
    AS_OF("as of any date"),
    KNOWN_AT("as known at any moment"),
    BOTH("as of any date, known at any moment");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private void live(Wanted wanted, Figure figure, Times times) {
    times.take(() -> figure.of(desk.open(new Asked(null, null, ReadSide.LANGUAGE, null)), wanted));
  }

  private void then(Kind kind, Wanted wanted, Figure figure, Times times) {
    // A programme is there from the beginning of its year.
    LocalDate from = wanted.programme() == null ? first : LocalDate.of(today.getYear(), 1, 10);
    long days = today.toEpochDay() - from.toEpochDay();
    LocalDate date = from.plusDays(random.nextLong(days));
    Instant moment = from.plusDays(random.nextLong(days)).atStartOfDay(ZoneOffset.UTC).toInstant();
    @Nullable String asOf = kind == Kind.KNOWN_AT ? null : date.toString();
    @Nullable String known = kind == Kind.AS_OF ? null : moment.toString();
    times.take(() -> figure.of(desk.open(new Asked(asOf, known, ReadSide.LANGUAGE, null)), wanted));
  }

  /// What changed between two dates: two answers and what explains their difference.
  private void differences(int count) {
    Times two = new Times();
    Times changed = new Times();
    for (int i = -count / 4; i < count; i++) {
      LocalDate to = today.minusDays(random.nextInt(700));
      String from = to.minusDays(1 + random.nextInt(90)).toString();
      Times alone = i < 0 ? new Times() : two;
      alone.take(() -> answer(from) + answer(to.toString()));
      (i < 0 ? new Times() : changed).take(() -> difference(from, to.toString()).moves().size());
    }
    beside("diff of two dates", changed, "indicators of both dates", two, 50, "");
    beside("diff of two dates", changed, "indicators of both dates", two, 99, "");
  }

  private int answer(String date) {
    return all(desk.open(new Asked(date, null, ReadSide.LANGUAGE, null)), Wanted.EVERYTHING);
  }

  private Difference difference(String from, String to) {
    return Compared.open(desk, new Compared.Points(from, null, to, null, ReadSide.LANGUAGE, null))
        .difference(Wanted.EVERYTHING);
  }
}

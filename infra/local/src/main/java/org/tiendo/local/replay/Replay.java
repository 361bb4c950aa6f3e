package org.tiendo.local.replay;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.projection.Token;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.Trouble;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Known;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.PlainText;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.FrozenCheck;
import org.tiendo.reporting.yearbook.PlainReview;
import org.tiendo.reporting.yearreview.YearReview;

/// Year-end reviews as the logs alone make them.
///
/// @param position of the logs that was known
/// @param frozen every time that figures of these programmes were frozen until then
public record Replay(
    String position,
    LocalDate asOf,
    String language,
    List<Review> reviews,
    List<FrozenCheck> frozen) {

  public Replay {
    reviews = List.copyOf(reviews);
    frozen = List.copyOf(frozen);
  }

  /// @param asOf today if null
  /// @param knownAt everything if null
  /// @param programme all if null
  public record Asked(
      @Nullable LocalDate asOf,
      @Nullable String knownAt,
      @Nullable String programme,
      String language) {}

  /// The review of one programme.
  ///
  /// @param text as reporting-service prints it
  public record Review(String programme, String text, ReviewFigures figures) {}

  /// Where somebody else's figures of the same reviews come from.
  public interface Told {
    ReviewFigures of(Review review, Replay replay);
  }

  /// @param records every event of every log
  /// @throws Trouble if what is asked for is not understood, or there is no such programme
  public static Replay of(
      List<PublishedRecord> records, Installation installation, InstantSource time, Asked asked) {
    Register whole = Register.of(records);
    Standing clock = Standing.of(installation, time.instant(), whole);
    Register register =
        asked.knownAt() == null ? whole : whole.knownAt(position(asked.knownAt(), whole, clock));
    LocalDate date = asked.asOf() == null ? clock.today() : asked.asOf();
    AsOf asOf = AsOf.of(register, date);
    if (!Texts.languages().contains(asked.language())) {
      throw new Trouble("--lang is one of " + String.join(" ", Texts.languages()));
    }
    Texts texts = Texts.of(asked.language());
    List<Review> reviews =
        asOf.programmes().stream()
            .filter(p -> asked.programme() == null || id(p).equals(asked.programme()))
            .map(p -> review(p, asOf, texts))
            .toList();
    if (asked.programme() != null && reviews.isEmpty()) {
      throw new Trouble("No programme %s was adopted by %s".formatted(asked.programme(), date));
    }
    return new Replay(
        register.token().toString(),
        date,
        asked.language(),
        reviews,
        frozen(register, whole, asked));
  }

  private static List<FrozenCheck> frozen(Register known, Register whole, Asked asked) {
    return FrozenCheck.all(known, whole).stream()
        .filter(check ->
            asked.programme() == null
                || check.review().programmes().stream()
                    .anyMatch(programme -> programme.value().equals(asked.programme())))
        .toList();
  }

  private static Token position(String knownAt, Register whole, InstallationClock clock) {
    try {
      return Known.read(knownAt, whole, clock).position();
    } catch (QueryProblem problem) {
      throw new Trouble("--known-at: " + problem.getMessage(), problem);
    }
  }

  private static String id(Dated<ProgrammeAdopted> programme) {
    return programme.event().programme().value();
  }

  private static Review review(Dated<ProgrammeAdopted> programme, AsOf asOf, Texts texts) {
    YearReview review = YearReview.of(programme, asOf);
    Report report = Report.of(review, texts);
    String text =
        PlainReview.below(
            PlainText.of(report), programme.event().programme(), asOf, report.texts());
    return new Review(id(programme), text, ReviewFigures.of(review, report));
  }

  /// The clock of an installation that is not asked: a simulated one stands where its logs end.
  private record Standing(ZoneId zone, Instant now) implements InstallationClock {

    static Standing of(Installation installation, Instant now, Register register) {
      boolean real = installation.clock() == Installation.Clock.REAL;
      return new Standing(installation.zone(), real ? now : register.moments().last().orElse(now));
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(now, zone);
    }

    @Override
    public void follow(LocalDate date) {
      // It stands.
    }
  }
}

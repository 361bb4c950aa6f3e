package org.tiendo.reporting.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// What a measure comes to.
///
/// @param values of each thing measured, ascending
public record Measured(Measure measure, List<Sample> values) {

  public Measured {
    values = values.stream().sorted(Comparator.comparingLong(Sample::value)).toList();
  }

  /// @param of what was measured, e.g. `project:3f…`
  public record Sample(String of, long value) {}

  /// Every measure of a scope, in their order.
  static List<Measured> all(Scope scope) {
    List<Work> items = scope.ofEachItem().filter(Work::isCounted).toList();
    Map<String, Turns> turns = new HashMap<>();
    items.forEach(work -> turns(work, scope).ifPresent(t -> turns.put(work.item().id(), t)));
    return Arrays.stream(Measure.values())
        .map(measure ->
            new Measured(
                measure,
                items.stream()
                    .flatMap(work -> samples(measure, work, turns.get(work.item().id()), scope))
                    .toList()))
        .toList();
  }

  private static Stream<Sample> samples(
      Measure measure, Work work, @Nullable Turns turns, Scope scope) {
    return switch (measure) {
      case ROUNDS -> work.isDone() ? one(work, work.item().rounds()) : Stream.empty();
      case DAYS_WITH_LEAD -> turns == null ? Stream.empty() : one(work, turns.withLead());
      case DAYS_IN_REVIEW ->
          turns == null || !work.isSubmitted() ? Stream.empty() : one(work, turns.inReview());
      case DAYS_TO_ANSWER -> answers(work, scope);
      case DAYS_OVERDUE -> Ageing.days(work, scope).stream().flatMap(d -> one(work, d));
    };
  }

  private static Stream<Sample> one(Work work, long value) {
    return Stream.of(new Sample(work.item().id(), value));
  }

  private static Optional<Turns> turns(Work work, Scope scope) {
    return Optional.ofNullable(work.section()).map(section -> Turns.of(section, scope.date()));
  }

  private static Stream<Sample> answers(Work work, Scope scope) {
    ProjectSection section = work.section();
    if (section == null) {
      return Stream.empty();
    }
    Map<Integer, Dated<CoordinationAnswered>> answers = Histories.answers(section, scope.date());
    return Histories.requests(section, scope.date()).stream()
        .flatMap(asked ->
            Optional.ofNullable(answers.get(asked.event().number())).stream()
                .map(answer ->
                    new Sample(
                        work.item().id() + "/" + asked.event().number(),
                        days(asked.on(), answer.on()))));
  }

  private static long days(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  public int count() {
    return values.size();
  }

  /// To one decimal, a half upwards; empty if nothing was measured.
  public Optional<BigDecimal> mean() {
    long sum = values.stream().mapToLong(Sample::value).sum();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP));
  }

  /// The middle one, or the mean of the middle two; empty if nothing was measured.
  public Optional<BigDecimal> median() {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    long upper = values.get(values.size() / 2).value();
    long lower = values.get((values.size() - 1) / 2).value();
    return Optional.of(
        BigDecimal.valueOf(lower + upper).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP));
  }

  /// The most; empty if nothing was measured.
  public Optional<Long> most() {
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast().value());
  }
}

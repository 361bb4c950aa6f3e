package org.tiendo.reporting.yearbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.FrozenReportKept;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearFiguresFrozen;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;

/// Figures that were frozen, computed once more from what had been recorded at the position at which they were frozen.
///
/// @param differences one line for each figure and each hash that is another now; none if all agree
public record FrozenCheck(
    YearEndReviewOpened review, YearFiguresFrozen frozen, List<String> differences) {

  public FrozenCheck {
    differences = List.copyOf(differences);
  }

  /// Every time that figures of a review were frozen, those that others have taken the place of included.
  ///
  /// @param known whose reviews are looked at
  /// @param whole everything in the logs
  public static List<FrozenCheck> all(Register known, Register whole) {
    return known.yearReviews().stream().flatMap(review -> of(review, whole)).toList();
  }

  private static Stream<FrozenCheck> of(
      Chronicle<YearEndReviewOpened, PublishedYearReviewEvent> review, Register whole) {
    Map<Integer, String> kept =
        review.all(FrozenReportKept.class).stream()
            .map(Dated::event)
            .collect(
                Collectors.toMap(FrozenReportKept::number, FrozenReportKept::text, String::concat));
    return review.all(YearFiguresFrozen.class).stream()
        .map(Dated::event)
        .map(frozen ->
            new FrozenCheck(
                review.event(),
                frozen,
                differences(
                    review.event(), frozen, kept.getOrDefault(frozen.number(), ""), whole)));
  }

  private static List<String> differences(
      YearEndReviewOpened opened, YearFiguresFrozen frozen, String kept, Register whole) {
    Token position = Token.parse(frozen.token());
    if (!whole.token().covers(position)) {
      return List.of(
          "%s, freeze %d: the logs end at %s, before %s, at which it was frozen"
              .formatted(opened.review(), frozen.number(), whole.token(), position));
    }
    FrozenReport now = FrozenReport.of(opened, AsOf.of(whole.knownAt(position), frozen.asOf()));
    List<String> lines = new ArrayList<>();
    Map<String, String> then = values(frozen.figures());
    Map<String, String> again = values(now.figures());
    Stream.concat(then.keySet().stream(), again.keySet().stream())
        .distinct()
        .forEach(key -> differ(key, then.get(key), again.get(key), opened, frozen, lines));
    String written = LeafHash.plain(kept.getBytes(StandardCharsets.UTF_8));
    differ("the hash of the kept report", frozen.hash(), written, opened, frozen, lines);
    differ("the hash", frozen.hash(), now.written().hash(), opened, frozen, lines);
    return lines;
  }

  private static Map<String, String> values(List<FrozenFigure> figures) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FrozenFigure figure : figures) {
      Integer of = figure.denominator();
      values.put(
          figure.key(), of == null ? "" + figure.numerator() : figure.numerator() + "/" + of);
    }
    return values;
  }

  private static void differ(
      String what,
      @Nullable String then,
      @Nullable String now,
      YearEndReviewOpened opened,
      YearFiguresFrozen frozen,
      List<String> lines) {
    if (!Objects.equals(then, now)) {
      lines.add(
          "%s, freeze %d: %s: %s frozen, %s from the logs"
              .formatted(
                  opened.review(),
                  frozen.number(),
                  what,
                  Objects.requireNonNullElse(then, "nothing"),
                  Objects.requireNonNullElse(now, "nothing")));
    }
  }
}

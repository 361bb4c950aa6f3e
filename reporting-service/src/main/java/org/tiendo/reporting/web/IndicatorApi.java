package org.tiendo.reporting.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.indicators.Ageing;
import org.tiendo.reporting.indicators.Attention;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.indicators.Indicators;
import org.tiendo.reporting.indicators.Measured;
import org.tiendo.reporting.indicators.Scope;
import org.tiendo.reporting.indicators.Value;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.text.IndicatorWords;

/// Indicators of a programme, of a directive, or of everything, each with what it divides by what.
@RestController
@Admits(Admission.READERS)
class IndicatorApi {

  private final QueryDesk desk;

  IndicatorApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// @param near in how many days a deadline is near
  /// @param stale after how many days without a report an open item is stale
  @GetMapping("/api/indicators")
  Answer<IndicatorsView> indicators(
      @ParameterObject Wanted wanted,
      @RequestParam(defaultValue = "" + Attention.NEAR_DAYS) String near,
      @RequestParam(defaultValue = "" + Attention.STALE_DAYS) String stale,
      @ParameterObject Asked asked) {
    int nearDays = Wanted.days("near", near);
    int staleDays = Wanted.days("stale", stale);
    Query query = desk.open(asked);
    Indicators all = Indicators.of(wanted.scope(query));
    IndicatorWords words = new IndicatorWords(query.texts(), all.scope().basis(), wanted.rounded());
    Attention attention =
        Attention.of(all.scope().items(), query.asOf().date(), nearDays, staleDays);
    return Answer.of(
        query,
        new IndicatorsView(
            all.scope().basis(),
            all.classes(),
            words.rounding(),
            all.values().stream().map(value -> view(value, words, false)).toList(),
            all.measures().stream().map(measured -> view(measured, words)).toList(),
            all.ageing().buckets(),
            ItemView.of(attention.overdue(), query),
            ItemView.of(attention.near(), query),
            ItemView.of(attention.stale(), query)));
  }

  /// One of them, with the items and events behind it.
  @GetMapping("/api/indicators/{code}")
  Answer<IndicatorView> indicator(
      @PathVariable String code, @ParameterObject Wanted wanted, @ParameterObject Asked asked) {
    Indicator indicator = Wanted.indicator(code);
    Query query = desk.open(asked);
    Scope scope = wanted.scope(query);
    IndicatorWords words = new IndicatorWords(query.texts(), scope.basis(), wanted.rounded());
    return Answer.of(query, view(indicator.of(scope), words, true));
  }

  private static IndicatorView view(Value value, IndicatorWords words, boolean whole) {
    return new IndicatorView(
        value.indicator().code(),
        words.name(value.indicator()),
        words.counts(value.indicator()),
        value.numerator(),
        value.denominator(),
        value.percent(words.rule()).orElse(null),
        words.sentence(value),
        whole ? value.of() : null,
        whole ? value.counted() : null,
        whole ? value.events() : null);
  }

  private static MeasureView view(Measured measured, IndicatorWords words) {
    return new MeasureView(
        measured.measure().code(),
        words.name(measured.measure()),
        measured.count(),
        measured.mean().orElse(null),
        measured.median().orElse(null),
        measured.most().orElse(null),
        measured.values());
  }

  /// @param basis of what is counted unless an indicator says otherwise
  /// @param classes add up to their total
  /// @param rounding how percentages are rounded, in words
  /// @param ageing ids of overdue work by days overdue; adds up to the class
  record IndicatorsView(
      Basis basis,
      ClassCounts classes,
      String rounding,
      List<IndicatorView> indicators,
      List<MeasureView> measures,
      List<Ageing.Bucket> ageing,
      List<ItemView> overdue,
      List<ItemView> nearDue,
      List<ItemView> stale) {}

  /// @param counts what numerator and denominator count once
  /// @param percent null if nothing is counted at all
  /// @param of ids of what the denominator counts; only of a single indicator, like what follows
  record IndicatorView(
      String code,
      String name,
      Basis counts,
      int numerator,
      int denominator,
      @Nullable BigDecimal percent,
      String sentence,
      @Nullable List<String> of,
      @Nullable List<String> counted,
      @Nullable List<String> events) {}

  /// @param mean null if nothing was measured, like the others
  record MeasureView(
      String code,
      String name,
      int count,
      @Nullable BigDecimal mean,
      @Nullable BigDecimal median,
      @Nullable Long most,
      List<Measured.Sample> values) {}
}

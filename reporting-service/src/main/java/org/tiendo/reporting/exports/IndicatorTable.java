package org.tiendo.reporting.exports;

import org.tiendo.reporting.indicators.Indicators;
import org.tiendo.reporting.indicators.Value;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.text.IndicatorWords;

/// Indicators of a scope, one a row, each with what it divides by what.
final class IndicatorTable {

  private IndicatorTable() {}

  static Extract of(Wanted wanted, Query query) {
    var rounding = wanted.rounded();
    Indicators all = Indicators.of(wanted.scope(query));
    IndicatorWords words = new IndicatorWords(query.texts(), all.scope().basis(), rounding);
    return new Table<Value>("indicators", query)
        .text("code", value -> value.indicator().code())
        .text("indicatorName", value -> words.name(value.indicator()))
        .text("basis", value -> words.counts(value.indicator()).name())
        .count("numerator", Value::numerator)
        .count("denominator", Value::denominator)
        .column(
            "percent",
            value -> value.percent(rounding).<Cell>map(Cell.Amount::new).orElse(Cell.NONE))
        .text("sentence", words::sentence)
        .text("rounding", _ -> words.rounding())
        .extract(all.values().stream());
  }
}

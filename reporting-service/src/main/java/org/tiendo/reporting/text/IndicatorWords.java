package org.tiendo.reporting.text;

import org.tiendo.reporting.figures.Rounding;
import org.tiendo.reporting.indicators.Ageing;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.indicators.Measure;
import org.tiendo.reporting.indicators.Measured;
import org.tiendo.reporting.indicators.Value;

/// Indicators in the words of a language: each sentence says what is divided by what.
///
/// @param basis of the scope
/// @param rule of all percentages
public record IndicatorWords(Texts texts, Basis basis, Rounding rule) {

  public String name(Indicator indicator) {
    return texts.say("indicator." + indicator.code());
  }

  public String name(Measure measure) {
    return texts.say("measure." + measure.code());
  }

  public Basis counts(Indicator indicator) {
    return indicator.counts(basis);
  }

  /// What is counted once.
  public String counted(Indicator indicator) {
    return texts.say("basis." + counts(indicator));
  }

  /// The percentage; a dash if nothing is counted at all.
  public String percent(Value value) {
    return value
        .percent(rule)
        .map(percent -> texts.say("percent", texts.number(percent, rule.decimals())))
        .orElse(texts.say("value.none"));
  }

  public String sentence(Value value) {
    return value.denominator() == 0
        ? texts.say("indicator.nothing", name(value.indicator()))
        : texts.say(
            "indicator." + value.indicator().code() + ".said",
            value.numerator(),
            value.denominator(),
            percent(value),
            counted(value.indicator()));
  }

  public String sentence(Measured measured) {
    return measured
        .mean()
        .map(mean ->
            texts.say(
                "measure.said",
                texts.number(mean),
                texts.number(measured.median().orElse(mean)),
                measured.most().orElse(0L),
                measured.count()))
        .orElse(texts.say("measure.nothing"));
  }

  /// How percentages are rounded.
  public String rounding() {
    return texts.say("rounding." + rule.mode(), rule.decimals());
  }

  public String days(Ageing.Bucket bucket) {
    Integer to = bucket.to();
    return to == null
        ? texts.say("ageing.more", bucket.from() - 1)
        : texts.say("ageing.range", bucket.from(), to);
  }
}

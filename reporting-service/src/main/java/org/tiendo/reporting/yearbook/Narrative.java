package org.tiendo.reporting.yearbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.FigureReferences;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.reporting.figures.Percent;
import org.tiendo.reporting.text.Texts;

/// Texts in which figures are named, as readers see them: with the values that were frozen. Before the freeze a name stands
/// for itself.
public final class Narrative {

  private final Map<String, String> values = new HashMap<>();
  private final Texts texts;

  private Narrative(List<FrozenFigure> frozen, Texts texts) {
    this.texts = texts;
    frozen.forEach(this::put);
  }

  public static Narrative of(YearEndStanding review, Texts texts) {
    YearEndStanding.Frozen frozen = review.frozen();
    return of(frozen == null ? List.of() : frozen.event().figures(), texts);
  }

  /// With the values of these figures.
  public static Narrative of(List<FrozenFigure> figures, Texts texts) {
    return new Narrative(figures, texts);
  }

  private void put(FrozenFigure figure) {
    int counted = figure.numerator();
    Integer of = figure.denominator();
    values.put(
        figure.key(), of == null ? texts.number(counted) : texts.say("figure.ratio", counted, of));
    if (of != null && of > 0) {
      values.put(
          figure.key() + FigureReferences.PERCENT,
          texts.say("percent", texts.number(Percent.of(counted, of))));
    }
  }

  /// The text with the figures in it.
  public String say(String text) {
    return FigureReferences.shown(
        text, name -> values.getOrDefault(name, texts.say("yearend.figure.open", name)));
  }
}

package org.tiendo.reporting.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.reporting.figures.Figure;

/// A figure of a year-end review with its name in addresses: that of the figure, numbered where several have it.
///
/// @param key e.g. `own-programme-done`, `outcome-documents-2`
public record KeyedFigure(String key, Figure figure) {

  /// @param figures those of the sentence, in its order
  public record KeyedSentence(Sentence sentence, List<KeyedFigure> figures) {}

  public static List<KeyedSentence> of(List<Sentence> sentences) {
    Map<String, Integer> seen = new HashMap<>();
    List<KeyedSentence> keyed = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<KeyedFigure> figures = new ArrayList<>();
      for (Figure figure : sentence.figures()) {
        int number = seen.merge(figure.name(), 1, Integer::sum);
        String key = number == 1 ? figure.name() : figure.name() + "-" + number;
        figures.add(new KeyedFigure(key, figure));
      }
      keyed.add(new KeyedSentence(sentence, List.copyOf(figures)));
    }
    return List.copyOf(keyed);
  }

  public static Optional<Found> find(List<Sentence> sentences, String key) {
    for (KeyedSentence keyed : of(sentences)) {
      for (KeyedFigure figure : keyed.figures()) {
        if (figure.key().equals(key)) {
          return Optional.of(new Found(keyed.sentence(), figure.figure()));
        }
      }
    }
    return Optional.empty();
  }

  /// A figure with the sentence that tells it.
  public record Found(Sentence sentence, Figure figure) {}
}

package org.tiendo.reporting.text;

import java.util.List;
import org.tiendo.reporting.figures.Figure;

/// A sentence of a report with the notes that explain it and the figures it rests on.
public record Sentence(String text, List<String> notes, List<Figure> figures) {

  public Sentence {
    notes = List.copyOf(notes);
    figures = List.copyOf(figures);
  }
}

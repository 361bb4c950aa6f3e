package org.tiendo.reporting.yearbook;

import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.text.KeyedFigure;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreview.YearReview;

/// A frozen report of one programme in the words of one language.
///
/// @param notices what every reader must know first: sample, simulated clock
/// @param identities one line for each total: it is the sum of its classes
public record Words(
    String title,
    List<String> notices,
    List<String> head,
    List<Told> sentences,
    List<String> identities,
    List<Labelled> figures) {

  public Words {
    notices = List.copyOf(notices);
    head = List.copyOf(head);
    sentences = List.copyOf(sentences);
    identities = List.copyOf(identities);
    figures = List.copyOf(figures);
  }

  /// A sentence with the notes that explain it.
  public record Told(String text, List<String> notes) {
    public Told {
      notes = List.copyOf(notes);
    }
  }

  /// A figure as it is shown.
  public record Labelled(String key, String label, String value) {

    public static Labelled of(FrozenFigure figure, Texts texts) {
      Integer of = figure.denominator();
      return new Labelled(
          figure.key(),
          label(figure.key(), texts),
          of == null
              ? texts.number(figure.numerator())
              : texts.say("figure.ratio", figure.numerator(), of));
    }

    /// What the figure of a key is called.
    static String label(String key, Texts texts) {
      String name = name(key);
      return texts.has("figure." + name) ? texts.say("figure." + name) : key;
    }

    /// The figure's name, without its number and programme.
    public static String name(String key) {
      return key.replaceFirst("@.*", "").replaceFirst("-[0-9]+$", "");
    }
  }

  /// @param suffix behind the key of each figure
  static Words of(YearReview review, Texts texts, String suffix) {
    Report report = Report.of(review, texts);
    List<KeyedFigure> keyed = keyed(report);
    List<Labelled> labelled = new ArrayList<>();
    for (int i = 0; i < keyed.size(); i++) {
      Report.LabelledFigure figure = report.figures().get(i);
      labelled.add(new Labelled(keyed.get(i).key() + suffix, figure.label(), figure.value()));
    }
    return new Words(
        report.title(),
        report.notices(),
        report.head(),
        report.sentences().stream()
            .map(sentence -> new Told(sentence.text(), sentence.notes()))
            .toList(),
        report.identities(),
        labelled);
  }

  /// The figures themselves, which are the same in every language.
  static List<FrozenFigure> figures(YearReview review, String suffix) {
    List<FrozenFigure> figures = new ArrayList<>();
    Report report = Report.of(review, Texts.of(Texts.languages().getFirst()));
    for (KeyedFigure keyed : keyed(report)) {
      Figure figure = keyed.figure();
      figures.add(new FrozenFigure(keyed.key() + suffix, figure.numerator(), figure.denominator()));
    }
    return figures;
  }

  private static List<KeyedFigure> keyed(Report report) {
    return KeyedFigure.of(report.sentences()).stream()
        .flatMap(sentence -> sentence.figures().stream())
        .toList();
  }
}

package org.tiendo.reporting.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.register.Register.Conditions;
import org.tiendo.reporting.yearreview.Finding;
import org.tiendo.reporting.yearreview.YearReview;

/// A year-end review in the words of one language, ready to be laid out.
///
/// @param notices what every reader must know first: sample, simulated clock
/// @param identities one line for each total: it is the sum of its classes
/// @param figures each with a label; in order of the sentences
public record Report(
    Texts texts,
    String title,
    List<String> notices,
    List<String> head,
    List<Sentence> sentences,
    List<String> identities,
    List<LabelledFigure> figures,
    List<LabelledItem> items) {

  /// A figure as it is shown.
  public record LabelledFigure(String label, String value, List<String> events) {}

  /// An item as it is shown.
  public record LabelledItem(
      String id, String title, String type, String dueOn, String itemClass, List<String> events) {}

  public static Report of(YearReview review, Texts texts) {
    return of(review, texts, notices(review.asOf().register().conditions(), texts));
  }

  public static Report of(YearReview review, Texts texts, List<String> notices) {
    List<Sentence> sentences = new Sentences(texts, review).all();
    var units = review.asOf().units();
    return new Report(
        texts,
        texts.say("title", review.programme().programme().event().title()),
        List.copyOf(notices),
        List.of(
            texts.say("head.unit", texts.name(review.unit(), units)),
            texts.say(
                "head.asOf",
                texts.date(review.asOf().date()),
                review.asOf().register().token().toString())),
        sentences,
        identities(review, texts),
        sentences.stream().flatMap(s -> s.figures().stream()).map(f -> figure(f, texts)).toList(),
        review.items().stream().map(item -> item(item, texts)).toList());
  }

  /// What every answer about a log under these conditions must say.
  public static List<String> notices(Conditions conditions, Texts texts) {
    List<String> notices = new ArrayList<>();
    if (conditions.sample()) {
      notices.add(texts.say("sample"));
    }
    LocalDate until = conditions.clockUntil();
    if (until != null) {
      notices.add(texts.say("simulated", texts.date(until)));
    }
    return List.copyOf(notices);
  }

  private static List<String> identities(YearReview review, Texts texts) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : review.findings()) {
      if (finding instanceof Finding.SuperiorProgrammes f) {
        lines.add(identity("identity.superior", f.classes(), texts));
      } else if (finding instanceof Finding.OwnProgramme f) {
        lines.add(identity("identity.own", f.classes(), texts));
      }
    }
    lines.add(identity("identity.all", review.programme().classes(), texts));
    return List.copyOf(lines);
  }

  /// The line under a table: its total and the classes that add up to it.
  ///
  /// @param label key of what is counted
  public static String identity(String label, ClassCounts classes, Texts texts) {
    List<String> parts = new ArrayList<>();
    classes.summands().forEach((itemClass, count) -> parts.add(part(itemClass, count, texts)));
    String sum =
        texts.say("identity", texts.say(label), classes.total(), String.join(" + ", parts));
    List<String> apart = new ArrayList<>();
    classes.apart().forEach((itemClass, count) -> apart.add(part(itemClass, count, texts)));
    return apart.isEmpty() ? sum : texts.say("identity.apart", sum, texts.list(apart));
  }

  private static String part(ItemClass itemClass, int count, Texts texts) {
    return texts.say("identity.part", count, texts.say("class." + itemClass));
  }

  private static LabelledFigure figure(Figure figure, Texts texts) {
    @Nullable Integer of = figure.denominator();
    return new LabelledFigure(
        texts.say("figure." + figure.name()),
        of == null
            ? texts.number(figure.numerator())
            : texts.say("figure.ratio", figure.numerator(), of),
        figure.events());
  }

  private static LabelledItem item(Item item, Texts texts) {
    LocalDate dueOn = item.dueOn();
    return new LabelledItem(
        item.id(),
        item.title(),
        texts.say("type." + item.type()),
        dueOn == null ? texts.say("value.none") : texts.date(dueOn),
        texts.say("class." + item.itemClass()),
        item.events());
  }
}

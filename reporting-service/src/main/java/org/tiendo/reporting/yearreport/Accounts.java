package org.tiendo.reporting.yearreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FrozenFigure;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.Percent;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearbook.FrozenReport;
import org.tiendo.reporting.yearbook.FrozenReport.Account;
import org.tiendo.reporting.yearbook.FrozenReport.FrozenItem;
import org.tiendo.reporting.yearbook.Words;

/// The computed parts of a report, as they were frozen or would be frozen now. Nothing is counted here.
record Accounts(Texts texts) {

  List<YearReport.Part> parts(FrozenReport figures) {
    List<YearReport.Part> parts = new ArrayList<>();
    for (Account account : figures.programmes()) {
      texts.inOwnOrOther(account.words()).ifPresent(words -> parts.add(part(account, words)));
    }
    return parts;
  }

  private YearReport.Part part(Account account, Words words) {
    Map<String, FrozenFigure> figures = new LinkedHashMap<>();
    account.figures().forEach(figure -> figures.put(figure.key(), figure));
    List<YearReport.Counted> classes = new ArrayList<>();
    account
        .classes()
        .forEach((itemClass, count) -> {
          if (count > 0 || !itemClass.rare()) {
            classes.add(new YearReport.Counted(word(itemClass), count, itemClass.apart()));
          }
        });
    return new YearReport.Part(
        words.title(),
        words.sentences(),
        words.figures().stream().map(f -> indicator(f, figures.get(f.key()))).toList(),
        classes,
        words.identities());
  }

  /// What is left of frozen figures for those who do not see all that they count.
  YearReport.Part part(String title, List<FrozenFigure> figures) {
    return new YearReport.Part(
        title,
        List.of(),
        figures.stream().map(f -> indicator(Words.Labelled.of(f, texts), f)).toList(),
        List.of(),
        List.of());
  }

  private YearReport.Indicator indicator(Words.Labelled shown, @Nullable FrozenFigure figure) {
    Integer of = figure == null ? null : figure.denominator();
    return new YearReport.Indicator(
        shown.label(),
        shown.value(),
        figure == null || of == null || of == 0
            ? null
            : texts.say("percent", texts.number(Percent.of(figure.numerator(), of))),
        texts.sayOr("report.basis", Words.Labelled.name(shown.key()), "report.basis"));
  }

  /// Every item once, by unit as the language orders names, then by class, deadline and title.
  List<YearReport.Row> rows(FrozenReport figures) {
    Map<String, YearReport.Row> rows = new LinkedHashMap<>();
    for (Account account : figures.programmes()) {
      account.items().forEach(item -> rows.put(item.id(), row(item, figures.units())));
    }
    return rows.values().stream()
        .sorted(
            texts
                .order(YearReport.Row::lead)
                .thenComparing(YearReport.Row::itemClass)
                .thenComparing(
                    YearReport.Row::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(YearReport.Row::title)
                .thenComparing(YearReport.Row::id))
        .toList();
  }

  private YearReport.Row row(FrozenItem item, Map<UnitId, Map<String, String>> units) {
    var dueOn = item.dueOn();
    return new YearReport.Row(
        item.id(),
        item.title(),
        texts.say("type." + item.type()),
        texts.inOwnOrOther(units.getOrDefault(item.lead(), Map.of())).orElse(item.lead().value()),
        dueOn,
        dueOn == null ? texts.say("value.none") : texts.date(dueOn),
        item.itemClass(),
        word(item.itemClass()));
  }

  private String word(ItemClass itemClass) {
    return texts.say("class." + itemClass);
  }
}

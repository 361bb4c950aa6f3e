package org.tiendo.local.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.local.folder.Trouble;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.text.KeyedFigure;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Sentence;
import org.tiendo.reporting.yearreview.YearReview;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that a year-end review claims, in a form that two of them can be compared in.
///
/// @param identities the line under each table
/// @param classes of every item of the programme
public record ReviewFigures(
    List<Sentence> sentences, List<String> identities, ClassCounts classes) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ReviewFigures {
    sentences = List.copyOf(sentences);
    identities = List.copyOf(identities);
  }

  public static ReviewFigures of(YearReview review, Report report) {
    return new ReviewFigures(report.sentences(), report.identities(), review.programme().classes());
  }

  /// Those that reporting-service answered with.
  ///
  /// @param answer of `/api/year-reviews/{programme}`
  /// @throws Trouble if it is something else, or its classes do not add up
  public static ReviewFigures told(JsonNode answer) {
    JsonNode data = answer.path("data");
    try {
      return new ReviewFigures(
          data.path("sentences")
              .valueStream()
              .map(s -> JSON.treeToValue(s, Sentence.class))
              .toList(),
          data.path("identities").valueStream().map(JsonNode::asString).toList(),
          JSON.treeToValue(data.required("classes"), ClassCounts.class));
    } catch (JacksonException e) {
      throw new Trouble(
          "That is no year-end review as reporting-service answers it: " + e.getOriginalMessage(),
          e);
    }
  }

  /// What another one says otherwise, one line for each figure, class, sentence or line; nothing if they agree.
  public List<String> differences(ReviewFigures other) {
    List<String> lines = new ArrayList<>();
    each(figures(), other.figures(), (key, pair) -> compare(key, pair, lines));
    for (ItemClass itemClass : ItemClass.values()) {
      differ("class " + itemClass, classes.of(itemClass), other.classes.of(itemClass), lines);
    }
    differ("total", classes.total(), other.classes.total(), lines);
    if (lines.isEmpty()) {
      differ("the sentences", texts(), other.texts(), lines);
    }
    return List.copyOf(lines);
  }

  private record Pair(@Nullable Figure here, @Nullable Figure there) {}

  private Map<String, Figure> figures() {
    return KeyedFigure.of(sentences).stream()
        .flatMap(keyed -> keyed.figures().stream())
        .collect(
            Collectors.toMap(
                KeyedFigure::key, KeyedFigure::figure, (a, _) -> a, LinkedHashMap::new));
  }

  /// What each figure comes to, by its name in addresses.
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    figures().forEach((key, figure) -> values.put(key, value(figure)));
    return values;
  }

  private String texts() {
    List<String> texts = new ArrayList<>(identities);
    sentences.forEach(s -> texts.add(s.text() + " " + String.join(" ", s.notes())));
    return String.join("\n", texts);
  }

  private static void each(
      Map<String, Figure> here, Map<String, Figure> there, BiConsumer<String, Pair> compare) {
    here.forEach((key, figure) -> compare.accept(key, new Pair(figure, there.get(key))));
    there.forEach((key, figure) -> {
      if (!here.containsKey(key)) {
        compare.accept(key, new Pair(null, figure));
      }
    });
  }

  private static void compare(String key, Pair pair, List<String> lines) {
    Figure here = pair.here();
    Figure there = pair.there();
    if (here == null || there == null || !value(here).equals(value(there))) {
      differ(key, value(here), value(there), lines);
    } else {
      differ(key + ", counting", sorted(here.counted()), sorted(there.counted()), lines);
      differ(key + ", out of", sorted(here.items()), sorted(there.items()), lines);
      differ(key + ", resting on", sorted(here.events()), sorted(there.events()), lines);
    }
  }

  private static String value(@Nullable Figure figure) {
    if (figure == null) {
      return "nothing";
    }
    Integer of = figure.denominator();
    return of == null ? "" + figure.numerator() : figure.numerator() + "/" + of;
  }

  private static String sorted(List<String> names) {
    return String.join(" ", new TreeSet<>(names));
  }

  private static void differ(String what, Object here, Object there, List<String> lines) {
    if (!Objects.equals(here, there)) {
      lines.add("%s: %s from the logs, %s as told".formatted(what, here, there));
    }
  }
}

package org.tiendo.contracts.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures in texts: named as `{figure:own-programme-done}`, never typed. With [#PERCENT] behind its key, a ratio is shown as
/// a percentage.
public final class FigureReferences {

  public static final String PERCENT = ".percent";

  private static final Pattern REFERENCE =
      Pattern.compile("\\{figure:([a-z0-9-]+(?:@[a-z0-9-]+)?(?:\\.percent)?)}");
  private static final Pattern TYPED = Pattern.compile("\\p{Nd}\\s*[%\u2030\u066A]");

  private FigureReferences() {}

  /// The names under which a figure may stand in a text.
  public static List<String> names(FrozenFigure figure) {
    Integer of = figure.denominator();
    return of == null || of == 0
        ? List.of(figure.key())
        : List.of(figure.key(), figure.key() + PERCENT);
  }

  /// Those that a text names.
  public static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      names.add(reference.group(1));
    }
    return names;
  }

  /// The text with what each name stands for.
  public static String shown(String text, UnaryOperator<String> value) {
    return REFERENCE
        .matcher(text)
        .replaceAll(named -> Matcher.quoteReplacement(value.apply(named.group(1))));
  }

  /// Whether all that stands in braces can be read.
  public static boolean isReadable(String text) {
    String rest = shown(text, _ -> "");
    return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
  }

  /// Whether a percentage was typed.
  public static boolean isTyped(String text) {
    return TYPED.matcher(text).find();
  }
}

package org.tiendo.reporting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words that are searched for. A thing is found if each of them begins a word of one of its texts; marks need not be
/// written, and those that are written only bring what has them to the front.
///
/// @param words without marks
/// @param exact the same words with the marks that were written
public record Terms(List<String> words, List<String> exact) {

  /// Longest text that is searched for; what comes behind is not looked at.
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 12;
  private static final int WHOLE_WORD = 3;
  private static final int BEGINNING = 2;
  private static final int IN_A_ROW = 5;

  public Terms {
    words = List.copyOf(words);
    exact = List.copyOf(exact);
  }

  /// @param text as it was written; null and blanks search for nothing
  public static Terms of(@Nullable String text) {
    String wanted = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    return new Terms(split(Folding.fold(wanted)), split(Folding.exact(wanted)));
  }

  private static List<String> split(String folded) {
    String words = folded.strip();
    return words.isEmpty()
        ? List.of()
        : List.of(words.split(" ")).stream().limit(MOST_WORDS).toList();
  }

  /// Whether there is nothing to search for.
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// How well these fields fit; 0 if a word begins no word of any of them.
  int score(List<Field> fields) {
    int score = 0;
    for (String word : words) {
      int best = 0;
      for (Field field : fields) {
        best = Math.max(best, points(word, field.folded()) * field.points());
      }
      if (best == 0) {
        return 0;
      }
      score += best;
    }
    return score + asWritten(fields);
  }

  private static int points(String word, String folded) {
    int at = folded.indexOf(" " + word);
    if (at < 0) {
      return 0;
    }
    return folded.contains(" " + word + " ") ? WHOLE_WORD : BEGINNING;
  }

  /// What stands there word by word in this order, and with these marks, comes first.
  private int asWritten(List<Field> fields) {
    String row = " " + String.join(" ", words);
    String marked = " " + String.join(" ", exact);
    int more = 0;
    for (Field field : fields) {
      if (field.folded().contains(row)) {
        boolean same = Folding.exact(field.text()).contains(marked);
        more = Math.max(more, field.points() * (same ? 2 * IN_A_ROW : IN_A_ROW));
      }
    }
    return more;
  }

  /// A text in parts, with the words that were found marked.
  public List<Part> highlight(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Folding.isPartOfWord(text.charAt(end))) {
        end++;
      }
      if (end > at && isFound(Folding.fold(text.substring(at, end)).strip())) {
        if (at > from) {
          parts.add(new Part(text.substring(from, at), false));
        }
        parts.add(new Part(text.substring(at, end), true));
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    if (from < text.length()) {
      parts.add(new Part(text.substring(from), false));
    }
    return parts;
  }

  private boolean isFound(String folded) {
    return words.stream().anyMatch(folded::startsWith);
  }

  /// @param found whether it is a word that was searched for
  public record Part(String text, boolean found) {}
}

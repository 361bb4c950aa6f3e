package org.tiendo.reporting.search;

import java.text.Normalizer;
import java.util.Locale;

/// Texts as search compares them: words of letters and digits without marks, in small letters, each between two spaces.
///
/// Composed and decomposed forms are the same, `đ` is `d`, full-width letters are letters: `Đề án 28-NQ/TW` is
/// ` de an 28 nq tw `.
final class Folding {

  private static final char DROPPED = '\0';
  private static final char BETWEEN = ' ';

  /// What is looked up instead of being normalised each time: Latin, Greek, Cyrillic, marks and precomposed Vietnamese.
  private static final int KNOWN = 0x2000;

  private static final String TABLE = table();

  private Folding() {}

  private static String table() {
    StringBuilder table = new StringBuilder(KNOWN);
    for (char c = 0; c < KNOWN; c++) {
      table.append(folded(c));
    }
    return table.toString();
  }

  /// Without marks; words alone.
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 2).append(BETWEEN);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      add(c < KNOWN ? TABLE.charAt(c) : folded(c), folded);
    }
    return closed(folded);
  }

  /// With its marks, composed; words alone.
  static String exact(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder exact = new StringBuilder(composed.length() + 2).append(BETWEEN);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      add(isPartOfWord(c) ? c : BETWEEN, exact);
    }
    return closed(exact);
  }

  private static void add(char c, StringBuilder to) {
    if (c != DROPPED && (c != BETWEEN || to.charAt(to.length() - 1) != BETWEEN)) {
      to.append(c);
    }
  }

  private static String closed(StringBuilder text) {
    add(BETWEEN, text);
    return text.toString();
  }

  /// Letters, digits, and the marks on them.
  static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char folded(char c) {
    if (isMark(c)) {
      return DROPPED;
    }
    if (!isPartOfWord(c)) {
      return BETWEEN;
    }
    if (c == 'đ' || c == 'Đ') {
      return 'd';
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
    return Character.toLowerCase(base);
  }
}

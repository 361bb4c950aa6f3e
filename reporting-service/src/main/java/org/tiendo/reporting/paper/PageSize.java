package org.tiendo.reporting.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An A4 page with the margins that a style sheet gives it, in twentieths of a point.
record PageSize(int top, int right, int bottom, int left) {

  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final double TWENTIETHS = 20 * 72 / 25.4;
  private static final Pattern MARGIN =
      Pattern.compile(
          "@page\\s*\\{[^}]*?margin:\\s*([0-9.]+)mm\\s+([0-9.]+)mm\\s+([0-9.]+)mm\\s+([0-9.]+)mm");

  /// @throws LayoutProblem if the style sheet does not give four margins in millimetres
  static PageSize of(Layout.Found css) {
    Matcher margin = MARGIN.matcher(css.text());
    if (!margin.find()) {
      throw new LayoutProblem(
          css.place(), 0, "The rule @page has no margin of four values in mm", null);
    }
    return new PageSize(mm(margin, 1), mm(margin, 2), mm(margin, 3), mm(margin, 4));
  }

  private static int mm(Matcher margin, int group) {
    return (int) Math.round(Double.parseDouble(margin.group(group)) * TWENTIETHS);
  }

  int width() {
    return A4_WIDTH;
  }

  int height() {
    return A4_HEIGHT;
  }

  /// Between the margins.
  int room() {
    return A4_WIDTH - left - right;
  }
}

package org.tiendo.reporting.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.text.Texts;

/// Which language a page is in: the one of parameter `lang`, else the best that the browser asks for, else the default.
final class Languages {

  private Languages() {}

  static String of(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    return asked != null && Texts.languages().contains(asked)
        ? asked
        : best(request.getHeader("Accept-Language"));
  }

  static String best(@Nullable String accepted) {
    List<String> languages = Texts.languages();
    try {
      String best =
          accepted == null ? null : Locale.lookupTag(LanguageRange.parse(accepted), languages);
      return best == null ? languages.getFirst() : best;
    } catch (IllegalArgumentException _) {
      return languages.getFirst();
    }
  }
}

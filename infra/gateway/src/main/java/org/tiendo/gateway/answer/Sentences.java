package org.tiendo.gateway.answer;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The gateway's sentences in one language.
record Sentences(ResourceBundle bundle, Locale locale) {

  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  Sentences(Locale locale) {
    this(ResourceBundle.getBundle("org.tiendo.gateway.messages", locale, EXACT), locale);
  }

  /// What is wrong and what to do about it.
  String of(String code) {
    return bundle.containsKey(code) ? bundle.getString(code) : bundle.getString("other");
  }

  /// In two or three words.
  String title(String code) {
    String key = code + ".title";
    return bundle.getString(bundle.containsKey(key) ? key : "other.title");
  }

  String text(String key) {
    return bundle.getString(key);
  }
}

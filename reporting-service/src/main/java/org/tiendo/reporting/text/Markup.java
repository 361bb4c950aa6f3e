package org.tiendo.reporting.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A piece of HTML. It is made of elements and of text, and text is always escaped: there is no way to put markup in as a
/// string but [#constant].
///
/// @param html well-formed, escaped
record Markup(String html) {

  static Markup text(String text) {
    return new Markup(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  /// Markup that this program holds itself, never anything from data.
  static Markup constant(String html) {
    return new Markup(html);
  }

  static Markup element(String tag, Markup... children) {
    return element(tag, List.of(children));
  }

  /// @param tag with attributes that this program holds itself, e.g. `td class="value"`
  static Markup element(String tag, List<Markup> children) {
    String name = tag.split(" ", 2)[0];
    return new Markup("<" + tag + ">" + all(children).html() + "</" + name + ">");
  }

  static Markup all(List<Markup> parts) {
    return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
  }

  /// One element for each value.
  static <T> Markup each(List<T> values, Function<T, Markup> make) {
    return all(values.stream().map(make).toList());
  }

  static Markup of(String tag, String text) {
    return element(tag, text(text));
  }
}

package org.tiendo.eventing.projection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one log has made of one document, while it is folded. Its state is JSON text, which is only read if a change asks
/// for it.
final class Section {

  private long stored;
  private long position;
  private @Nullable StringBuilder text;

  /// @param stored position that the database has for it: that record and earlier ones are in it; -1 if it has none
  /// @param text null if the fold removed it; the position is kept, or a batch folded twice would start from nothing
  Section(long stored, @Nullable String text) {
    this(stored, stored, text);
  }

  private Section(long stored, long position, @Nullable String text) {
    this.stored = stored;
    this.position = position;
    this.text = text == null ? null : new StringBuilder(text);
  }

  /// What one becomes by a later record than is stored.
  static Section later(long stored, Copy.Stored section) {
    String text = section.text();
    return new Section(stored, section.position(), text.isEmpty() ? null : text);
  }

  /// Takes the effect of a record, unless that is in it already.
  void apply(long at, Change change, JsonMapper json) {
    if (at <= position) {
      return;
    }
    switch (change) {
      case Change.Append(String element) -> append(element);
      case Change.Replace(var operator) -> {
        JsonNode after = operator.apply(text == null ? null : json.readTree(text.toString()));
        if (position < 0 && after == null) {
          return;
        }
        text = after == null ? null : new StringBuilder(json.writeValueAsString(after));
      }
    }
    position = at;
  }

  private void append(String element) {
    if (text == null) {
      text = new StringBuilder(element.length() + 2).append('[');
    } else if (text.charAt(0) == '[') {
      text.setLength(text.length() - 1);
      text.append(',');
    } else {
      throw new IllegalStateException("the section is no list");
    }
    text.append(element).append(']');
  }

  long position() {
    return position;
  }

  long stored() {
    return stored;
  }

  /// The database has it as it is with this record.
  void stored(long position) {
    stored = position;
  }

  /// As it is to be stored.
  Copy.Stored now() {
    return new Copy.Stored(position, text == null ? "" : text.toString());
  }

  /// Characters that it holds.
  int size() {
    return text == null ? 0 : text.length();
  }

  boolean dirty() {
    return position > stored;
  }
}

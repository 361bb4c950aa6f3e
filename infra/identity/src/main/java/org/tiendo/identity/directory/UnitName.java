package org.tiendo.identity.directory;

import java.util.Locale;
import java.util.Map;

/// A unit as pages about people show it.
///
/// @param code as in the history
/// @param names by language tag
public record UnitName(String code, Map<String, String> names) {

  public UnitName {
    names = Map.copyOf(names);
  }

  /// The name in the reader's language, in another one if there is none, or else the code.
  public String in(Locale reader) {
    String own = names.get(reader.getLanguage());
    return own != null ? own : names.values().stream().sorted().findFirst().orElse(code);
  }
}

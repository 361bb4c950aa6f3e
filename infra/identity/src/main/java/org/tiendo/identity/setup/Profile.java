package org.tiendo.identity.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tiendo.contracts.vocabulary.Numbering;

/// What organisations of one kind usually choose: a starting point for the set-up, from a file.
///
/// @param titles by language tag
/// @param zone empty for that of this machine
public record Profile(
    String key,
    Map<String, String> titles,
    List<String> languages,
    String zone,
    Numbering.Kind numbering) {

  public Profile {
    titles = Map.copyOf(titles);
    languages = List.copyOf(languages);
  }

  /// The title in the reader's language, in another one if there is none, or else the key.
  public String title(Locale reader) {
    String own = titles.get(reader.getLanguage());
    return own != null ? own : titles.values().stream().sorted().findFirst().orElse(key);
  }
}

package org.tiendo.reporting.sheet;

import java.util.Map;
import java.util.Set;

/// A file of which nothing is taken.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String BUSY = "file-readers-busy";

  /// All that there are; each has a sentence in every language.
  static final Set<String> CODES =
      Set.of(
          "file-empty",
          "file-too-large",
          "file-not-a-spreadsheet",
          "file-of-old-form",
          "file-encrypted",
          "file-has-macros",
          "file-broken",
          "file-too-many-entries",
          "file-unpacks-too-large",
          "file-packed-too-tightly",
          "file-has-document-type",
          "file-takes-too-long",
          "file-needs-too-much",
          "file-reader-failed",
          BUSY,
          "table-empty",
          "table-too-long",
          "table-too-wide",
          "cell-too-long",
          "cell-control-characters",
          "text-encoding",
          "text-has-nul",
          "text-quotes-open");

  private final String code;
  private final transient Map<String, String> facts;

  /// @param code stable, kebab case
  /// @param facts that the sentence needs, by name
  Refused(String code, Map<String, String> facts) {
    super(code + facts, null, false, false);
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException("no such code: " + code);
    }
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  Refused(String code) {
    this(code, Map.of());
  }

  public String code() {
    return code;
  }

  /// Whether the same file may be taken later.
  public boolean passes() {
    return code.equals(BUSY);
  }

  public Map<String, String> facts() {
    return facts;
  }
}

package org.tiendo.reporting.sheet;

import java.util.Map;

/// A file of which nothing is taken.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> facts;

  /// @param code stable, kebab case
  /// @param facts that the sentence needs, by name
  Refused(String code, Map<String, String> facts) {
    super(code + facts, null, false, false);
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  Refused(String code) {
    this(code, Map.of());
  }

  public String code() {
    return code;
  }

  public Map<String, String> facts() {
    return facts;
  }
}

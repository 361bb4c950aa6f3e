package org.tiendo.contracts.kernel;

/// A business rule with a name that people, clients and auditors see.
public interface Rule {

  /// All that is said of it.
  Text text();

  default String code() {
    return text().code();
  }

  default String sentence() {
    return text().sentence();
  }

  default String source() {
    return text().source();
  }

  default Kind kind() {
    return text().kind();
  }

  /// What is said of a rule.
  ///
  /// @param code stable and unique in the product, kebab case, e.g. `lead-never-completes-alone`
  /// @param sentence the rule in one sentence; other languages stand in message bundles under the code
  /// @param source where it comes from: a law, a regulation, a decision of the product
  /// @param kind what a refusal by it means for the sender
  record Text(String code, String sentence, String source, Kind kind) {}

  /// The kinds of refusal, each of which the HTTP edge answers with one status.
  enum Kind {
    /// The command contradicts itself or lacks something: mend it and send it again.
    INVALID,
    /// Something the command names does not exist, or is not visible to the sender.
    UNKNOWN,
    /// The sender may not do this.
    FORBIDDEN,
    /// Not in the present state.
    ILLEGAL_STATE
  }
}

package org.tiendo.contracts.kernel;

/// A business rule with a name that people, clients and auditors see.
public interface Rule {

  /// Stable and unique in the product, kebab case, e.g. `lead-never-completes-alone`.
  String code();

  /// The rule in one English sentence. Other languages stand in message bundles under the code.
  String sentence();

  /// Where the rule comes from: a law, a regulation, a decision of the product.
  String source();

  /// What a refusal by this rule means for the sender.
  Kind kind();

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

package org.tiendo.eventing.simulation;

/// Bugs that can be planted around the product's code, to see that the simulation notices them.
enum Bug {
  /// Inserts are acknowledged when the primary alone has them.
  ACKNOWLEDGES_BEFORE_MAJORITY,
  /// Members report as durable what their journals do not have yet.
  ACKNOWLEDGES_BEFORE_JOURNAL,
  /// The inbox takes what comes, without a look at positions.
  SKIPS_CONTIGUITY_CHECK,
  /// A read model's token is stored before its documents.
  STORES_TOKEN_BEFORE_EFFECT,
  /// Command ids are neither unique nor looked up.
  KNOWS_NO_COMMAND_IDS,
  /// Each process relays without asking whether another does.
  RELAYS_WITHOUT_LEASE
}

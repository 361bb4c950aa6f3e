package org.tiendo.contracts.kernel;

import java.util.Map;

/// Why a command was not carried out: the rule, and the facts it was applied to.
///
/// @param facts what the sentence needs to be understood, by name, e.g. `state` → `SUBMITTED`; no names of persons
public record Refusal(Rule rule, Map<String, String> facts) {

  public Refusal {
    facts = Map.copyOf(facts);
  }
}

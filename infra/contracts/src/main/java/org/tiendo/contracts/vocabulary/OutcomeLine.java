package org.tiendo.contracts.vocabulary;

import java.util.List;
import org.tiendo.contracts.id.UnitId;

/// A line of documents that a programme accounts for at its end: those that these authorities issue on its unit's advice.
///
/// @param types document types counted; empty counts every type
public record OutcomeLine(List<UnitId> authorities, List<String> types) {

  public OutcomeLine {
    authorities = List.copyOf(authorities);
    types = List.copyOf(types);
  }
}

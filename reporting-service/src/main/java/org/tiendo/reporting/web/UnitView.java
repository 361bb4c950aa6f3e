package org.tiendo.reporting.web;

import java.util.List;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.query.Query;

/// A unit in an answer, by the name it has in the language asked for.
record UnitView(String id, String name) {

  static UnitView of(UnitId unit, Query query) {
    return new UnitView(unit.value(), query.texts().name(unit, query.asOf().units()));
  }

  static List<UnitView> of(List<UnitId> units, Query query) {
    return units.stream().map(unit -> of(unit, query)).toList();
  }
}

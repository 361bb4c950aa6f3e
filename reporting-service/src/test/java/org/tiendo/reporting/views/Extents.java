package org.tiendo.reporting.views;

import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.reporting.indicators.Basis;

/// Of what tests look at views.
final class Extents {

  static final Extent EVERYTHING = new Extent(Basis.ITEM, null, null);

  private Extents() {}

  static Extent ofProgramme(String id) {
    return new Extent(Basis.ITEM, new ProgrammeId(id), null);
  }
}

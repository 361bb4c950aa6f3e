package org.tiendo.reporting.pages;

import java.util.List;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.register.Dated;

/// A programme in a table.
record ProgrammeRow(
    ProgrammeAdopted programme, ClassCounts classes, int baseline, int added, List<Bar.Part> bar) {

  static ProgrammeRow of(Dated<ProgrammeAdopted> programme, AsOf asOf) {
    ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
    return new ProgrammeRow(
        programme.event(),
        progress.classes(),
        progress.baseline(),
        progress.added(),
        Bar.of(progress.classes()));
  }

  static List<ProgrammeRow> of(List<Dated<ProgrammeAdopted>> programmes, AsOf asOf) {
    return programmes.stream().map(p -> of(p, asOf)).toList();
  }
}

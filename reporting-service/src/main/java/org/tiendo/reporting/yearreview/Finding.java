package org.tiendo.reporting.yearreview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;

/// One thing that a year-end review says: figures only, no words.
public sealed interface Finding {

  /// The figures it rests on, the first one leading.
  List<Figure> figures();

  /// How much of the unit's part in the programmes of superior bodies is done.
  ///
  /// @param authorities superior bodies whose programmes touch the year, highest first
  record SuperiorProgrammes(List<UnitId> authorities, Figure done, ClassCounts classes)
      implements Finding {
    @Override
    public List<Figure> figures() {
      return List.of(done);
    }
  }

  /// How much of the unit's own programme is done, on schedule, to quality.
  ///
  /// @param notToQuality of the projects done
  /// @param returned of the projects done: sent back at least once
  /// @param rounds submissions of the projects done, out of their number in `done`
  record OwnProgramme(
      Figure done,
      Figure notToQuality,
      Figure returned,
      int rounds,
      int baseline,
      int added,
      ClassCounts classes)
      implements Finding {
    @Override
    public List<Figure> figures() {
      return List.of(done, notToQuality, returned);
    }
  }

  /// Documents that authorities issued on the unit's advice.
  ///
  /// @param type null if documents of several types are counted
  record Outcome(List<UnitId> authorities, @Nullable String type, Figure issued)
      implements Finding {
    @Override
    public List<Figure> figures() {
      return List.of(issued);
    }
  }

  /// A document issued on the unit's advice that has effect over several years.
  record Highlight(DocumentIssued document, LocalDate from, LocalDate to, Figure issued)
      implements Finding {
    @Override
    public List<Figure> figures() {
      return List.of(issued);
    }
  }

  /// What superior bodies have assigned for the programme that follows.
  ///
  /// @param next null if no programme follows yet
  /// @param assigners of the items assigned, highest first
  /// @param planned how many more are planned and not assigned to anybody yet
  record NextProgramme(
      @Nullable ProgrammeAdopted next, List<UnitId> assigners, Figure items, int planned)
      implements Finding {
    @Override
    public List<Figure> figures() {
      return List.of(items);
    }
  }
}

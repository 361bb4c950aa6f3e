package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.review.PublishedCriteriaEvent;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.task.PublishedCalendarEvent;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedImportEvent;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.contracts.task.PublishedObligationEvent;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;

/// What is not work yet, and what work is measured by. Figures of items never count from here.
///
/// @param obligations reports that units owe again and again (chế độ báo cáo)
/// @param calendars working-day calendars; each begins with its last version
/// @param criteria what submissions are judged by, for each type of item; each begins with its last version
/// @param numbers numbers that were reserved or voided
/// @param imports batches of items that came out of files
public record Groundwork(
    List<Draft> drafts,
    List<Proposed> proposals,
    List<Chronicle<ReportingObligationEstablished, PublishedObligationEvent>> obligations,
    List<Chronicle<CalendarPublished, PublishedCalendarEvent>> calendars,
    List<Chronicle<CriteriaPublished, PublishedCriteriaEvent>> criteria,
    List<Dated<PublishedDocumentEvent>> numbers,
    List<Chronicle<ImportStaged, PublishedImportEvent>> imports) {

  public static final Groundwork NOTHING =
      new Groundwork(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Groundwork {
    drafts = List.copyOf(drafts);
    proposals = List.copyOf(proposals);
    obligations = List.copyOf(obligations);
    calendars = List.copyOf(calendars);
    criteria = List.copyOf(criteria);
    numbers = List.copyOf(numbers);
    imports = List.copyOf(imports);
  }

  /// A programme that was drafted (dự thảo chương trình). Nothing of what was planned after its adoption is in it.
  ///
  /// @param versions at least one
  /// @param adopted its adoption; null if it was not adopted
  public record Draft(List<Dated<ProgrammeDrafted>> versions, @Nullable Entry adopted) {
    public Draft {
      versions = List.copyOf(versions);
    }

    /// Whether it waits to be adopted on a date.
    public boolean waitsOn(LocalDate asOf) {
      return adopted == null || !adopted.knownOn(asOf);
    }

    public Dated<ProgrammeDrafted> last() {
      return versions.getLast();
    }
  }

  /// An item that was proposed (nhiệm vụ đề xuất). Nothing of what it became is in it.
  ///
  /// @param ended by which it was assigned or given up; null while it waits
  public record Proposed(Dated<ItemRegistered> registered, @Nullable Entry ended) {

    /// Whether it waits to be assigned on a date.
    public boolean waitsOn(LocalDate asOf) {
      return registered.knownOn(asOf) && (ended == null || !ended.knownOn(asOf));
    }
  }
}

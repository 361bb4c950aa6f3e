package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberReserved;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberVoided;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.reporting.register.Groundwork;

/// Which drafts, proposals, obligations, kept numbers and imports exist for a person. Calendars and criteria hold for everybody's work
/// and exist for everybody.
///
/// @param authority of a programme; null if the programme is not known
record Preparation(Sight sight, Function<ProgrammeId, @Nullable UnitId> authority) {

  Groundwork of(Groundwork whole) {
    return new Groundwork(
        whole.drafts().stream().filter(d -> draft(d.last().event())).toList(),
        whole.proposals().stream().filter(p -> proposal(p.registered().event())).toList(),
        whole.obligations().stream().filter(o -> obligation(o.event())).toList(),
        whole.calendars(),
        whole.criteria(),
        whole.numbers().stream().filter(n -> number(n.event())).toList(),
        whole.imports().stream().filter(i -> sight.rulingOf(i.event().assigner())).toList());
  }

  /// A draft binds nobody yet: it exists for those who would see every item of the programme.
  private boolean draft(ProgrammeDrafted draft) {
    return sight.item(new Sight.Parts(draft.authority(), List.of(draft.authority()), List.of()));
  }

  /// A proposal exists for the unit that makes it, the one that would lead, and whoever could assign it or has it in its
  /// programme.
  private boolean proposal(ItemRegistered proposed) {
    UnitId by = proposed.proposedBy();
    List<UnitId> directing = new ArrayList<>(sight.above().apply(by));
    UnitId ruling = proposed.programme() == null ? null : authority.apply(proposed.programme());
    if (ruling != null) {
      directing.add(ruling);
    }
    UnitId lead = proposed.lead();
    return sight.item(new Sight.Parts(lead == null ? by : lead, directing, List.of(by)));
  }

  private boolean obligation(ReportingObligationEstablished obligation) {
    return sight.document(obligation.receiver(), List.of(obligation.owing()));
  }

  private boolean number(PublishedDocumentEvent event) {
    return switch (event) {
      case NumberReserved e -> sight.document(e.authority(), List.of());
      case NumberVoided e -> sight.document(e.authority(), List.of());
      case PublishedDocumentEvent.DocumentIssued _,
          PublishedDocumentEvent.DocumentLinked _,
          PublishedDocumentEvent.DocumentUnlinked _,
          PublishedDocumentEvent.DocumentEntryCorrected _,
          PublishedDocumentEvent.DocumentCorrectionConfirmed _,
          PublishedDocumentEvent.DocumentCorrectionRejected _ ->
          false;
    };
  }
}

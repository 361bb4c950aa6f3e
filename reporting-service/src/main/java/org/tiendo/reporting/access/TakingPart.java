package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentLinked;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorAdded;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorRemoved;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;

/// Who has to do with an item as things stand now, whatever date is looked at.
///
/// @param helping units that coordinate, were asked for an opinion, or review
/// @param programmes that it stands in or was carried out of
record TakingPart(
    UnitId lead, UnitId assigner, List<UnitId> helping, List<ProgrammeId> programmes) {

  /// Kept beside the item's history.
  static TakingPart of(ProjectSection project) {
    return project.chronicle().kept(TakingPart.class, () -> in(project));
  }

  private static TakingPart in(ProjectSection project) {
    ProjectAssigned assigned = project.assigned().event();
    UnitId lead = assigned.lead();
    List<UnitId> coordinators = new ArrayList<>(assigned.coordinators());
    List<UnitId> asked = new ArrayList<>(List.of(assigned.reviewingUnit()));
    for (Dated<?> dated : project.history()) {
      switch (dated.event()) {
        case LeadReassigned e -> {
          lead = e.lead();
          coordinators.remove(e.lead());
        }
        case CoordinatorAdded e -> coordinators.add(e.unit());
        case CoordinatorRemoved e -> coordinators.remove(e.unit());
        case CoordinationRequested e -> asked.add(e.unit());
        default -> {}
      }
    }
    coordinators.addAll(asked);
    return new TakingPart(lead, assigned.assigner(), coordinators, project.programmes());
  }

  /// @param authority of a programme; null if the programme is not known
  Sight.Parts parts(Function<ProgrammeId, @Nullable UnitId> authority) {
    List<UnitId> directing = new ArrayList<>(List.of(assigner));
    for (ProgrammeId programme : programmes) {
      UnitId of = authority.apply(programme);
      if (of != null) {
        directing.add(of);
      }
    }
    return new Sight.Parts(lead, directing, helping);
  }

  /// Items that a document was ever linked to.
  static Set<ProjectId> items(Chronicle<DocumentIssued, PublishedDocumentEvent> document) {
    Set<ProjectId> items = new LinkedHashSet<>(document.event().producedBy());
    document.all(DocumentLinked.class).forEach(link -> items.add(link.event().project()));
    return items;
  }
}

package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Projects;
import org.tiendo.reporting.register.Register;

/// Reduces a register to what exists for one person.
///
/// A planned item is never seen without the item that carries it out, so that no item turns back into a planned one by
/// being hidden.
final class Reduction {

  /// What it came to, with what is needed to go on from it.
  ///
  /// @param items those that exist for the person
  /// @param places where each item of the whole stands in what was reduced; -1 for those that are hidden
  record Result(Register whole, Register register, Set<ProjectId> items, int[] places) {}

  private final Sight sight;
  private final Register whole;
  private final Map<ProgrammeId, UnitId> authorities = new HashMap<>();
  private final Set<ProjectId> items = new HashSet<>();
  private final Set<String> hiddenPlaces = new HashSet<>();

  Reduction(Sight sight, Register whole) {
    this.sight = sight;
    this.whole = whole;
    whole.programmes().stream()
        .map(Chronicle::event)
        .forEach(p -> authorities.put(p.programme(), p.authority()));
  }

  Result result() {
    Set<ProgrammeId> programmes = new HashSet<>();
    Set<DirectiveId> directives = new HashSet<>();
    List<ProjectSection> projects = new ArrayList<>();
    int[] places = new int[whole.projects().size()];
    for (int place = 0; place < places.length; place++) {
      ProjectSection project = whole.projects().get(place);
      ProjectAssigned assigned = project.assigned().event();
      TakingPart parts = TakingPart.of(project);
      places[place] = -1;
      if (sight.item(parts.parts(authorities::get))) {
        places[place] = projects.size();
        projects.add(project);
        items.add(assigned.project());
        programmes.addAll(parts.programmes());
        assigned.sources().stream().map(ClauseRef::directive).forEach(directives::add);
      } else {
        assigned.memberships().stream().map(Reduction::place).forEach(hiddenPlaces::add);
      }
    }
    Telling telling = new Telling(items::contains, this::isPlannedFor);
    List<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents = documents();
    Set<DocumentId> told = new HashSet<>();
    documents.forEach(document -> told.add(document.event().document()));
    Register reduced =
        new Register(
            whole.token(),
            whole.moments(),
            whole.conditions(),
            whole.units(),
            whole.directives().stream()
                .filter(d ->
                    directives.contains(d.event().directive())
                        || sight.rulingOf(d.event().authority()))
                .toList(),
            whole.programmes().stream()
                .filter(p -> programmes.contains(p.event().programme()) || isRuling(p.event()))
                .map(p -> p.reduced(ProgrammeAdopted.class, e -> telling.programme(p.event(), e)))
                .toList(),
            documents.stream().map(telling::document).toList(),
            Projects.of(projects.stream().map(telling::project).toList()),
            whole.reviews().only(items::contains),
            new Concern(sight, items::contains).of(whole.oversight()),
            new Preparation(sight, authorities::get).of(whole.groundwork()),
            new Accounting(sight, items::contains, told::contains).of(whole.yearReviews()));
    return new Result(whole, reduced, items, places);
  }

  private List<Chronicle<DocumentIssued, PublishedDocumentEvent>> documents() {
    return whole.documents().stream()
        .filter(d ->
            TakingPart.items(d).stream().anyMatch(items::contains)
                || sight.document(d.event().authority(), d.event().advisedBy()))
        .toList();
  }

  private static String place(Membership membership) {
    return membership.programme() + "/" + membership.plannedRef();
  }

  /// Programmes by their authority, and those that plan something for the person.
  private boolean isRuling(ProgrammeAdopted programme) {
    return sight.rulingOf(programme.authority())
        || programme.planned().stream().anyMatch(item -> isPlannedFor(programme, item));
  }

  private boolean isPlannedFor(ProgrammeAdopted programme, PlannedItem item) {
    return !hiddenPlaces.contains(programme.programme() + "/" + item.ref())
        && sight.item(new Sight.Parts(item.lead(), List.of(programme.authority()), List.of()));
  }
}

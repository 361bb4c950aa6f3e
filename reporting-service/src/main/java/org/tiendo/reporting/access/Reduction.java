package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
import org.tiendo.reporting.register.Chronicles;
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
  record Result(Register whole, Register register, SeenItems items, int[] places) {}

  private final Sight sight;
  private final Register whole;
  private final List<ProjectId> seen = new ArrayList<>();
  private final Set<String> hiddenPlaces = new HashSet<>();

  Reduction(Sight sight, Register whole) {
    this.sight = sight;
    this.whole = whole;
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
      if (sight.item(parts.parts(id -> authority(id, whole)))) {
        places[place] = projects.size();
        projects.add(project);
        seen.add(assigned.project());
        programmes.addAll(parts.programmes());
        assigned.sources().stream().map(ClauseRef::directive).forEach(directives::add);
      } else {
        assigned.memberships().stream().map(Reduction::place).forEach(hiddenPlaces::add);
      }
    }
    SeenItems items = SeenItems.of(seen);
    Telling telling = new Telling(items, this::isPlannedFor);
    Chronicles<DocumentIssued, PublishedDocumentEvent> documents =
        whole.documents().reduced(d -> document(d, items, sight, telling));
    Register reduced =
        new Register(
            whole.token(),
            whole.moments(),
            whole.conditions(),
            whole.units(),
            whole
                .directives()
                .reduced(d ->
                    only(
                        d,
                        directives.contains(d.event().directive())
                            || sight.rulingOf(d.event().authority()))),
            whole
                .programmes()
                .reduced(p ->
                    only(p, programmes.contains(p.event().programme()) || isRuling(p.event()))
                        .map(s ->
                            s.reduced(
                                ProgrammeAdopted.class, e -> telling.programme(s.event(), e)))),
            documents,
            Projects.of(projects.stream().map(telling::project).toList()),
            whole.reviews().only(items::contains),
            new Concern(sight, items).of(whole.oversight()),
            new Preparation(sight, id -> authority(id, whole)).of(whole.groundwork()),
            new Accounting(sight, items, in(documents)).of(whole.yearReviews()));
    return new Result(whole, reduced, items, places);
  }

  private static <T> Optional<T> only(T one, boolean isSeen) {
    return isSeen ? Optional.of(one) : Optional.empty();
  }

  /// The authority of a programme; null if the programme is not known.
  static @Nullable UnitId authority(ProgrammeId programme, Register whole) {
    return whole.programmes().naming(programme).stream()
        .map(Chronicle::event)
        .filter(p -> p.programme().equals(programme))
        .reduce((_, later) -> later)
        .map(ProgrammeAdopted::authority)
        .orElse(null);
  }

  /// What exists of a document; empty if nothing does.
  static Optional<Chronicle<DocumentIssued, PublishedDocumentEvent>> document(
      Chronicle<DocumentIssued, PublishedDocumentEvent> document,
      Predicate<ProjectId> items,
      Sight sight,
      Telling telling) {
    boolean isSeen =
        TakingPart.items(document).stream().anyMatch(items)
            || sight.document(document.event().authority(), document.event().advisedBy());
    return only(document, isSeen).map(telling::document);
  }

  static Predicate<DocumentId> in(Chronicles<DocumentIssued, PublishedDocumentEvent> documents) {
    return id ->
        documents.naming(id).stream().anyMatch(known -> known.event().document().equals(id));
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

package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Chronicles;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Projects;
import org.tiendo.reporting.register.Register;

/// Goes on from what a register was reduced to before, where what was told since moved no known item into sight or out of it, and
/// nothing that was known could speak of the new ones.
///
/// What did not change is the same object in both registers and is passed by, so this takes as long as there is news.
final class Continuation {

  private final Reduction.Result before;
  private final Sight sight;
  private final Register whole;
  private final Map<Integer, ProjectSection> changed = new TreeMap<>();
  private final List<ProjectSection> more = new ArrayList<>();
  private final Set<DirectiveId> directives = new HashSet<>();
  private final int[] places;

  Continuation(Reduction.Result before, Sight sight, Register whole) {
    this.before = before;
    this.sight = sight;
    this.whole = whole;
    int known = before.places().length;
    int now = whole.projects().size();
    this.places = now > known ? Arrays.copyOf(before.places(), now) : before.places();
  }

  /// Empty if more has changed, so that everything is to be reduced anew.
  Optional<Reduction.Result> result() {
    Register then = before.whole();
    boolean sameRule = then.units() == whole.units() && then.programmes() == whole.programmes();
    return sameRule && whole.projects().size() >= then.projects().size() && goesOn(then.projects())
        ? Optional.of(with(before.items().with(more.stream().map(Continuation::id).toList())))
        : Optional.empty();
  }

  private static ProjectId id(ProjectSection section) {
    return section.assigned().event().project();
  }

  private boolean goesOn(Projects then) {
    for (int place : whole.projects().differing(then)) {
      ProjectSection section = whole.projects().get(place);
      boolean goesOn =
          place < then.size()
              ? goesOn(place, then.get(place), section)
              : begins(place, section, section.assigned().event());
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  /// A known item that stays in sight, or out of it, and that what is seen with it follows from as before.
  private boolean goesOn(int place, ProjectSection then, ProjectSection now) {
    int visible = places[place];
    if (visible >= 0) {
      changed.put(visible, now);
    }
    TakingPart parts = TakingPart.of(now);
    ProjectAssigned one = then.assigned().event();
    ProjectAssigned other = now.assigned().event();
    return isSeen(parts) == visible >= 0
        && (visible < 0 || showsNoMore(parts))
        && one.project().equals(other.project())
        && one.sources().equals(other.sources())
        && one.memberships().equals(other.memberships());
  }

  /// A new item. With one in sight come the directives that it carries out, but no programme: that would tell of more.
  private boolean begins(int place, ProjectSection section, ProjectAssigned assigned) {
    TakingPart parts = TakingPart.of(section);
    if (!isSeen(parts)) {
      places[place] = -1;
      return assigned.memberships().stream().noneMatch(this::hidesPlan);
    }
    places[place] = before.register().projects().size() + more.size();
    more.add(section);
    assigned.sources().stream().map(ClauseRef::directive).forEach(directives::add);
    return !before.items().silent().contains(assigned.project()) && showsNoMore(parts);
  }

  private boolean isSeen(TakingPart parts) {
    return sight.item(parts.parts(id -> Reduction.authority(id, whole)));
  }

  /// Whether its programmes are in sight already.
  private boolean showsNoMore(TakingPart parts) {
    return parts.programmes().stream().allMatch(p -> isSeen(p) || !isKnown(p, whole));
  }

  private boolean hidesPlan(Membership membership) {
    return membership.plannedRef() != null && isSeen(membership.programme());
  }

  private boolean isSeen(ProgrammeId programme) {
    return isKnown(programme, before.register());
  }

  private static boolean isKnown(ProgrammeId programme, Register register) {
    return Reduction.authority(programme, register) != null;
  }

  private Reduction.Result with(SeenItems items) {
    Register then = before.whole();
    Register known = before.register();
    Telling telling = new Telling(items, (_, _) -> false);
    Chronicles<DocumentIssued, PublishedDocumentEvent> documents = documents(items, telling);
    Map<Integer, ProjectSection> told = new HashMap<>();
    changed.forEach((place, section) -> told.put(place, telling.project(section)));
    boolean sameAccounts =
        then.yearReviews() == whole.yearReviews() && documents == known.documents();
    Register reduced =
        new Register(
            whole.token(),
            whole.moments(),
            whole.conditions(),
            known.units(),
            directives(items),
            known.programmes(),
            documents,
            known.projects().with(told, more.stream().map(telling::project).toList()),
            whole.reviews().only(items::contains),
            then.oversight() == whole.oversight()
                ? known.oversight()
                : new Concern(sight, items).of(whole.oversight()),
            then.groundwork() == whole.groundwork()
                ? known.groundwork()
                : new Preparation(sight, id -> Reduction.authority(id, whole))
                    .of(whole.groundwork()),
            sameAccounts
                ? known.yearReviews()
                : new Accounting(sight, items, Reduction.in(documents)).of(whole.yearReviews()));
    return new Reduction.Result(whole, reduced, items, places);
  }

  private Chronicles<DocumentIssued, PublishedDocumentEvent> documents(
      SeenItems items, Telling telling) {
    var news = whole.documents().since(before.whole().documents());
    return before
        .register()
        .documents()
        .with(
            news.gone(),
            news.there().stream()
                .flatMap(d -> Reduction.document(d, items, sight, telling).stream())
                .toList());
  }

  /// Those that are new or changed, and those that new items carry out.
  private Chronicles<DirectiveIssued, PublishedDirectiveEvent> directives(SeenItems items) {
    var news = whole.directives().since(before.whole().directives());
    news.gone().forEach(directive -> directives.add(directive.event().directive()));
    news.there().forEach(directive -> directives.add(directive.event().directive()));
    Chronicles<DirectiveIssued, PublishedDirectiveEvent> known = before.register().directives();
    return known.with(
        directives.stream().flatMap(id -> known.naming(id).stream()).toList(),
        directives.stream()
            .flatMap(id -> whole.directives().naming(id).stream())
            .filter(directive -> isSeen(directive, items))
            .toList());
  }

  private boolean isSeen(
      Chronicle<DirectiveIssued, PublishedDirectiveEvent> directive, SeenItems items) {
    return sight.rulingOf(directive.event().authority())
        || whole.projects().carryingOut(directive.event().directive()).stream()
            .anyMatch(section -> items.contains(id(section)));
  }
}

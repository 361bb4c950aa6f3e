package org.tiendo.reporting.register;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;

/// Assigned items in order of assignment, and ways to those of a programme or a directive that pass by all others. Immutable;
/// ways are made when somebody goes one first, and shared with what follows.
public final class Projects extends AbstractList<ProjectSection> implements RandomAccess {

  private static final Comparator<ProjectSection> ORDER =
      Comparator.comparingLong(section -> section.assigned().at().position());

  /// So many may be looked at one by one before ways are made anew.
  private static final int MOST_LOOSE = 512;

  /// What others are made of, where this is a part of something greater: it is looked at only where somebody goes.
  private record Part(Projects whole, Function<ProjectSection, Optional<ProjectSection>> left) {}

  private final @Nullable Part part;
  private final Set<Integer> loose;
  private volatile @Nullable Blocks<ProjectSection> all;
  private @Nullable Ways ways;

  /// @param ways of all but the loose ones; null if they are to be made
  private Projects(
      @Nullable Blocks<ProjectSection> all,
      @Nullable Part part,
      @Nullable Ways ways,
      Set<Integer> loose) {
    this.all = all;
    this.part = part;
    this.ways = ways;
    this.loose = loose;
  }

  /// @param all in order of assignment
  public static Projects of(List<ProjectSection> all) {
    return new Projects(Blocks.of(all), null, null, Set.of());
  }

  /// What a function leaves of each.
  Projects left(Function<ProjectSection, Optional<ProjectSection>> function) {
    return new Projects(null, new Part(this, function), null, Set.of());
  }

  /// The same with other sections at some places, and some more behind, assigned later than all of them.
  public Projects with(Map<Integer, ProjectSection> replaced, List<ProjectSection> more) {
    Blocks<ProjectSection> before = all();
    Blocks<ProjectSection> now = before.with(replaced, more);
    Set<Integer> apart = new HashSet<>(loose);
    replaced.forEach((place, section) -> {
      if (!Ways.same(before.get(place), section)) {
        apart.add(place);
      }
    });
    for (int place = before.size(); place < now.size(); place++) {
      apart.add(place);
    }
    return apart.size() > MOST_LOOSE
        ? new Projects(now, null, null, Set.of())
        : new Projects(now, null, known(), apart);
  }

  @Override
  public ProjectSection get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  /// Places at which something else stands than before; what both share is passed by.
  ///
  /// @param then no longer than these
  public List<Integer> differing(Projects then) {
    return all().differing(then.all());
  }

  private Blocks<ProjectSection> all() {
    Blocks<ProjectSection> known = all;
    return known == null ? list() : known;
  }

  private synchronized Blocks<ProjectSection> list() {
    if (all == null) {
      Part of = part;
      all =
          Blocks.of(
              of == null
                  ? List.of()
                  : of.whole.all().stream()
                      .flatMap(section -> of.left.apply(section).stream())
                      .sorted(ORDER)
                      .toList());
    }
    return all;
  }

  private synchronized @Nullable Ways known() {
    return ways;
  }

  private synchronized Ways ways() {
    if (ways == null) {
      ways = Ways.of(all());
    }
    return ways;
  }

  /// @param id without prefix
  public Optional<ProjectSection> find(String id) {
    Part of = part;
    if (of != null) {
      return of.whole.find(id).flatMap(of.left);
    }
    @Nullable Integer place = ways().ids().get(id);
    return place == null
        ? loose(section -> section.assigned().event().project().value().equals(id)).findFirst()
        : Optional.of(get(place));
  }

  public Optional<ProjectSection> find(ProjectId id) {
    return find(id.value());
  }

  /// Those that ever stood in a programme, as it was recorded: whether they do on a date, their history says.
  public List<ProjectSection> in(ProgrammeId programme) {
    return some(
        whole -> whole.in(programme),
        known -> known.programmes().getOrDefault(programme, List.of()),
        section -> section.programmes().contains(programme));
  }

  /// Those that carry out clauses of a directive.
  public List<ProjectSection> carryingOut(DirectiveId directive) {
    return some(
        whole -> whole.carryingOut(directive),
        known -> known.directives().getOrDefault(directive, List.of()),
        section -> Ways.directives(section).contains(directive));
  }

  private List<ProjectSection> some(
      Function<Projects, List<ProjectSection>> ofWhole,
      Function<Ways, List<Integer>> way,
      Predicate<ProjectSection> which) {
    Part of = part;
    Stream<ProjectSection> found =
        of != null
            ? ofWhole.apply(of.whole).stream().flatMap(section -> of.left.apply(section).stream())
            : Stream.concat(
                way.apply(ways()).stream().filter(place -> !loose.contains(place)).map(this::get),
                loose(which));
    return found.sorted(ORDER).toList();
  }

  private Stream<ProjectSection> loose(Predicate<ProjectSection> which) {
    return loose.stream().map(this::get).filter(which);
  }
}

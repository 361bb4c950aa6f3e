package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// How an item stood after each of its events, in the order in which they took effect. It is made when an earlier date or an
/// earlier knowledge is asked for first, and kept beside the item's history; after that any date costs a look-up.
///
/// An event that changed nothing shares what was before it, and each shares its lists with those before.
record Standings(List<Standing> after) {

  /// How an item stands as far as documents that came of it do not matter.
  ///
  /// @param chronicle known on the date
  static Standing standing(
      Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle, LocalDate asOf) {
    int count = chronicle.countOn(asOf);
    Chronicle<ProjectAssigned, PublishedProjectEvent> source = chronicle.source();
    if (count == source.history().size()) {
      return source.kept(Standing.class, () -> last(source, LocalDate.MAX));
    }
    return source.isPassing()
        ? last(source, asOf)
        : source.kept(Standings.class, () -> of(source)).after.get(count);
  }

  private static Standing last(
      Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle, LocalDate asOf) {
    StandingFold fold = new StandingFold(chronicle.first());
    chronicle.on(asOf).forEach(fold::take);
    return fold.standing(null);
  }

  private static Standings of(Chronicle<ProjectAssigned, PublishedProjectEvent> chronicle) {
    StandingFold fold = new StandingFold(chronicle.first());
    List<Standing> after = new ArrayList<>();
    Standing now = fold.standing(null);
    after.add(now);
    for (Dated<PublishedProjectEvent> event : chronicle.on(LocalDate.MAX)) {
      fold.take(event);
      Standing next = fold.standing(null);
      now = next.equals(now) ? now : next;
      after.add(now);
    }
    return new Standings(List.copyOf(after));
  }
}

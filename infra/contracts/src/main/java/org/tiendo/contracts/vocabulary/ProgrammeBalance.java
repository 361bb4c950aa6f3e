package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many items came into a programme by a date, and where they are then. Both sides always add up: what came in is what
/// is open or went out.
///
/// @param came items by how they came in: `BASELINE`, `ADDED`, `CARRIED_IN`
/// @param open items that are in it and not done
/// @param gone items by how they went out: `COMPLETED_IN`, `CARRIED_OUT`, `WITHDRAWN`, `MERGED_OUT`
public record ProgrammeBalance(
    Map<MembershipState, Integer> came, int open, Map<MembershipState, Integer> gone) {

  public ProgrammeBalance {
    came = Map.copyOf(came);
    gone = Map.copyOf(gone);
  }

  /// What happened to the place of an item in a programme.
  ///
  /// @param member the item: one key for a planned item and for the project that carries it out
  /// @param on business date
  /// @param state how it came in or went out; null when a completion was reversed and it is open again
  public record Fact(String member, LocalDate on, @Nullable MembershipState state) {}

  /// The balance at the end of a date.
  ///
  /// Facts of one day count in their given order. A member comes in once: a later entry of one that is in changes nothing,
  /// nor does an exit of one that is not in, so that a fact told twice counts once.
  public static ProgrammeBalance at(LocalDate date, List<Fact> facts) {
    Map<String, Place> places = new HashMap<>();
    facts.stream()
        .filter(fact -> !fact.on().isAfter(date))
        .sorted(Comparator.comparing(Fact::on))
        .forEach(fact -> place(fact, places));
    return of(places.values());
  }

  public int total() {
    return sum(came);
  }

  /// Whether both sides add up; false is a fault of this class.
  public boolean addsUp() {
    return total() == open + sum(gone);
  }

  private record Place(MembershipState entry, @Nullable MembershipState exit) {}

  private static void place(Fact fact, Map<String, Place> places) {
    MembershipState state = fact.state();
    Place place = places.get(fact.member());
    if (place == null) {
      if (state != null && state.isEntry()) places.put(fact.member(), new Place(state, null));
      return;
    }
    if (state == null) {
      if (place.exit() == MembershipState.COMPLETED_IN)
        places.put(fact.member(), new Place(place.entry(), null));
    } else if (!state.isEntry() && place.exit() == null) {
      places.put(fact.member(), new Place(place.entry(), state));
    }
  }

  private static ProgrammeBalance of(Collection<Place> places) {
    Map<MembershipState, Integer> came = new HashMap<>();
    Map<MembershipState, Integer> gone = new HashMap<>();
    int open = 0;
    for (Place place : places) {
      came.merge(place.entry(), 1, Integer::sum);
      MembershipState exit = place.exit();
      if (exit == null) {
        open++;
      } else {
        gone.merge(exit, 1, Integer::sum);
      }
    }
    return new ProgrammeBalance(came, open, gone);
  }

  private static int sum(Map<MembershipState, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}

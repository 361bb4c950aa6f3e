package org.tiendo.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.contracts.vocabulary.ProgrammeBalance.Fact;
import org.tiendo.reporting.register.Dated;

/// Progress of a work programme: the classes of its items, and what came into it and went out of it.
///
/// For every value of this type baseline + added + carried in = completed + open + carried out + withdrawn + merged out, and
/// what is neither withdrawn nor merged is the total of the classes.
///
/// @param classes of an item that was carried out: that in which it left
/// @param balance both sides of the identity
/// @param items every one that ever came in
public record ProgrammeProgress(
    Dated<ProgrammeAdopted> programme,
    ClassCounts classes,
    ProgrammeBalance balance,
    List<Item> items) {

  /// @throws IllegalArgumentException if the balance does not add up, or not to the classes
  public ProgrammeProgress {
    items = List.copyOf(items);
    int counted =
        balance.total()
            - gone(balance, MembershipState.WITHDRAWN)
            - gone(balance, MembershipState.MERGED_OUT);
    if (!balance.addsUp() || counted != classes.total()) {
      throw new IllegalArgumentException(balance + " is not " + classes);
    }
  }

  public static ProgrammeProgress of(Dated<ProgrammeAdopted> programme, AsOf asOf) {
    return of(programme, asOf.items(programme.event().programme()));
  }

  /// Of some of its items only.
  public static ProgrammeProgress of(Dated<ProgrammeAdopted> programme, List<Item> items) {
    ProgrammeId id = programme.event().programme();
    List<Fact> facts = new ArrayList<>();
    items.forEach(item -> facts.addAll(facts(item, id, programme)));
    return new ProgrammeProgress(
        programme,
        ClassCounts.of(items, item -> item.classIn(id)),
        ProgrammeBalance.at(programme.on(), facts),
        items);
  }

  /// How the item came in and where it is now. Only the outcome counts here: the dates are those of the as-of date's items.
  private static List<Fact> facts(Item item, ProgrammeId id, Dated<ProgrammeAdopted> programme) {
    List<Fact> facts = new ArrayList<>();
    item.membership(id).ifPresent(state -> facts.add(new Fact(item.id(), programme.on(), state)));
    MembershipState exit = exit(item, id);
    if (exit != null) {
      facts.add(new Fact(item.id(), programme.on(), exit));
    }
    return facts;
  }

  private static @Nullable MembershipState exit(Item item, ProgrammeId id) {
    if (item.left().containsKey(id)) {
      return MembershipState.CARRIED_OUT;
    }
    return switch (item.itemClass()) {
      case DONE_ON_TIME, DONE_LATE -> MembershipState.COMPLETED_IN;
      case WITHDRAWN -> MembershipState.WITHDRAWN;
      case MERGED -> MembershipState.MERGED_OUT;
      case OPEN_IN_TERM, OPEN_OVERDUE, OPEN_NO_DEADLINE, SUSPENDED -> null;
    };
  }

  public int baseline() {
    return came(MembershipState.BASELINE);
  }

  public int added() {
    return came(MembershipState.ADDED);
  }

  public int carriedIn() {
    return came(MembershipState.CARRIED_IN);
  }

  public int carriedOut() {
    return gone(balance, MembershipState.CARRIED_OUT);
  }

  private int came(MembershipState state) {
    return balance.came().getOrDefault(state, 0);
  }

  private static int gone(ProgrammeBalance balance, MembershipState state) {
    return balance.gone().getOrDefault(state, 0);
  }

  /// Its items that are open and stand in it still.
  public List<Item> open() {
    ProgrammeId id = programme.event().programme();
    return items.stream()
        .filter(item -> item.isCounted() && !item.done() && !item.left().containsKey(id))
        .toList();
  }

  /// Items completed within their original deadline, out of those completed.
  public Figure onTimeByOriginal() {
    return Figure.ratio(
        "on-time-by-original-deadline",
        items.stream().filter(Item::done).toList(),
        item -> item.byOriginal() == ItemClass.DONE_ON_TIME);
  }
}

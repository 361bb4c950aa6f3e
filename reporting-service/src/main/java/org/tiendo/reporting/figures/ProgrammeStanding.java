package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAmended;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeClosed;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// An adopted programme as its history makes it on a date.
///
/// @param programme with the title as corrected, and what it plans then
/// @param places everything that was ever planned in it, what was given up included
/// @param amendments in order
/// @param closed null while it is open
public record ProgrammeStanding(
    Dated<ProgrammeAdopted> programme,
    List<Place> places,
    List<Dated<ProgrammeAmended>> amendments,
    @Nullable Dated<ProgrammeClosed> closed) {

  public ProgrammeStanding {
    places = List.copyOf(places);
    amendments = List.copyOf(amendments);
  }

  /// A planned item in the programme.
  ///
  /// @param state how it came in
  /// @param withdrawnOn null unless it was given up
  /// @param event by which it came in, e.g. `task/12`
  public record Place(
      PlannedItem item,
      MembershipState state,
      LocalDate on,
      @Nullable LocalDate withdrawnOn,
      String event) {}

  /// @param programme known on the date
  static ProgrammeStanding of(
      Chronicle<ProgrammeAdopted, PublishedProgrammeEvent> programme, LocalDate asOf) {
    return programme.derived(
        ProgrammeStanding.class,
        asOf,
        events -> {
          Fold fold = new Fold();
          events.forEach(fold::take);
          return fold.standing(programme.first());
        });
  }

  private static final class Fold {
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Dated<ProgrammeAmended>> amendments = new ArrayList<>();
    private final Corrections corrections = new Corrections();
    private @Nullable Dated<ProgrammeClosed> closed;

    void take(Dated<PublishedProgrammeEvent> dated) {
      switch (dated.event()) {
        case PublishedProgrammeEvent.ProgrammeDrafted _ -> {}
        case ProgrammeAdopted e -> e.planned().forEach(i -> in(i, MembershipState.BASELINE, dated));
        case ProgrammeAmended e -> {
          amendments.add(new Dated<>(dated.at(), e));
          e.added().forEach(i -> in(i, MembershipState.ADDED, dated));
          e.changed().forEach(this::change);
          e.withdrawn().forEach(ref -> out(ref, dated.on()));
        }
        case ProgrammeClosed e -> {
          closed = new Dated<>(dated.at(), e);
          e.withdrawn().forEach(ref -> out(ref, dated.on()));
        }
        case PublishedProgrammeEvent.ProgrammeEntryCorrected e ->
            corrections.entered(e.correction());
        case PublishedProgrammeEvent.ProgrammeCorrectionConfirmed e ->
            corrections.confirmed(e.number());
        case PublishedProgrammeEvent.ProgrammeCorrectionRejected e ->
            corrections.rejected(e.number());
      }
    }

    private void in(PlannedItem item, MembershipState state, Dated<?> by) {
      places.put(item.ref(), new Place(item, state, by.on(), null, by.at().ref()));
    }

    private void change(PlannedItem item) {
      corrections.forget("planned/" + item.ref() + "/");
      places.computeIfPresent(
          item.ref(), (_, p) -> new Place(item, p.state(), p.on(), p.withdrawnOn(), p.event()));
    }

    private void out(String ref, LocalDate on) {
      places.computeIfPresent(ref, (_, p) -> new Place(p.item(), p.state(), p.on(), on, p.event()));
    }

    ProgrammeStanding standing(Dated<ProgrammeAdopted> first) {
      List<Place> corrected = places.values().stream().map(this::corrected).toList();
      ProgrammeAdopted e = first.event();
      ProgrammeAdopted now =
          new ProgrammeAdopted(
              e.programme(),
              e.authority(),
              corrections.value("title", e.title()),
              e.from(),
              e.to(),
              corrected.stream().filter(p -> p.withdrawnOn() == null).map(Place::item).toList(),
              e.accountsFor(),
              e.kind(),
              e.parent());
      return new ProgrammeStanding(new Dated<>(first.at(), now), corrected, amendments, closed);
    }

    private Place corrected(Place p) {
      PlannedItem i = p.item();
      String field = "planned/" + i.ref() + "/";
      PlannedItem meant =
          new PlannedItem(
              i.ref(),
              i.type(),
              corrections.value(field + "title", i.title()),
              i.lead(),
              LocalDate.parse(corrections.value(field + "dueOn", i.dueOn().toString())),
              i.tracesTo());
      return new Place(meant, p.state(), p.on(), p.withdrawnOn(), p.event());
    }
  }
}

package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.calendar.DeadlineHistory.Kind;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.task.project.Affairs.CoordinationRequest;
import org.tiendo.task.project.Affairs.CoordinationRequest.Answer;
import org.tiendo.task.project.Assignment.Standing;
import org.tiendo.task.project.CoordinationEvent.CoordinationAnswered;
import org.tiendo.task.project.CoordinationEvent.CoordinationLapsed;
import org.tiendo.task.project.CoordinationEvent.CoordinationRequested;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionConfirmed;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionRejected;
import org.tiendo.task.project.EntryEvent.ProjectEntryCorrected;
import org.tiendo.task.project.FateEvent.ProjectCarriedOver;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;

/// How events change what all states of an item have in common.
final class ItemEvolution {

  private ItemEvolution() {}

  static Item coordination(Item item, CoordinationEvent event) {
    Affairs affairs = item.affairs();
    return switch (event) {
      case CoordinationRequested e ->
          item.with(
                  affairs.requested(
                      new CoordinationRequest(
                          e.number(), e.unit(), e.on(), e.dueOn(), e.mandatory(), Answer.AWAITED)))
              .with(item.rounds().workedOnBy(e.by()));
      case CoordinationAnswered e -> item.with(affairs.coordination(e.number(), Answer.GIVEN));
      case CoordinationLapsed e -> item.with(affairs.coordination(e.number(), Answer.LAPSED));
    };
  }

  static Item due(Item item, Kind kind, LocalDate on, Deadline deadline) {
    return item.with(item.deadline().changed(kind, on, deadline));
  }

  /// What an item has behind it when it is taken over counts as if it had been carried over here.
  private static List<Standing> places(ProjectAssigned e) {
    BroughtForward before = e.broughtForward();
    int years = before == null ? 0 : before.years();
    return e.memberships().stream().map(m -> new Standing(m.programme(), years, false)).toList();
  }

  static Assignment carried(Assignment assignment, ProjectCarriedOver e) {
    List<Standing> places = new ArrayList<>();
    for (Standing place : assignment.places()) {
      boolean left = place.left() || place.programme().equals(e.from());
      places.add(new Standing(place.programme(), place.years(), left));
    }
    places.add(new Standing(e.to(), e.years(), false));
    return assignment.standingIn(places);
  }

  static Item entry(Item item, EntryEvent event) {
    Corrections corrections = item.corrections();
    return switch (event) {
      case ProjectEntryCorrected e -> {
        Item counted = item.with(corrections.with(e.correction(), e.by()));
        yield e.correction().awaitsConfirmation()
            ? counted
            : mended(counted, e.correction(), e.on());
      }
      case ProjectCorrectionConfirmed e -> {
        Item decided = item.with(corrections.without(e.number()));
        yield corrections
            .waiting(e.number())
            .map(correction -> mended(decided, correction, e.on()))
            .orElse(decided);
      }
      case ProjectCorrectionRejected e -> item.with(corrections.without(e.number()));
    };
  }

  private static Item mended(Item item, Correction correction, LocalDate on) {
    if (!correction.field().equals(Entry.DEADLINE)) {
      return item.with(item.entry().mended(correction.field(), correction.to()));
    }
    return item.hasItsFirstDeadline()
        ? due(item, Kind.CORRECTED, on, Deadline.on(LocalDate.parse(correction.to())))
        : item;
  }

  static Item assigned(ProjectAssigned e) {
    Assignment assignment =
        new Assignment(
            e.type(),
            e.assigner(),
            e.lead(),
            List.of(),
            e.coordinators(),
            e.reviewingUnit(),
            places(e),
            e.sources(),
            e.field(),
            e.priority(),
            e.secrecy(),
            e.issueRequired(),
            e.clock() == null ? ClockPolicy.ACCEPTED_SUBMISSION : e.clock());
    return new Item(
        assignment,
        DeadlineHistory.of(e.deadline()),
        Rounds.NONE,
        Affairs.since(e.on()),
        new Entry(
            e.title(),
            e.product(),
            Objects.requireNonNullElse(e.field(), ""),
            e.enteredOn(),
            null,
            null),
        Corrections.NONE,
        e.on());
  }
}

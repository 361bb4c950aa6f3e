package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationCancelled;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Oversight;

/// Which inspections, commendations and criticisms exist for a person: those that concern the own unit, that it decides, or
/// that concern units it stands above. They name no item that does not exist for the person.
///
/// @param items whether an item exists for the person
record Concern(Sight sight, Predicate<ProjectId> items) {

  Oversight of(Oversight whole) {
    return new Oversight(
        whole.inspections().stream()
            .filter(i -> sight.item(parts(i.event())))
            .map(i -> i.reduced(InspectionPlanned.class, this::inspection))
            .toList(),
        whole.commendations().stream()
            .filter(c -> sight.item(parts(c.event())))
            .map(c -> c.reduced(CommendationGranted.class, this::commendation))
            .toList(),
        whole.criticisms().stream()
            .filter(c -> concernsUnits(c.event()))
            .map(c -> c.reduced(CriticismNotified.class, this::criticism))
            .toList());
  }

  /// The same with criticisms of the person, which no colleague is told of.
  static Oversight withOwn(
      Oversight seen, Oversight whole, Actor actor, Predicate<ProjectId> items) {
    Concern concern = new Concern(new Sight(actor, _ -> List.of()), items);
    List<Chronicle<CriticismNotified, PublishedCriticismEvent>> own =
        whole.criticisms().stream()
            .filter(c -> actor.isActing() && actor.person().equals(c.event().subject().person()))
            .filter(c -> seen.criticisms().stream().noneMatch(s -> s.at().equals(c.at())))
            .map(c -> c.reduced(CriticismNotified.class, concern::criticism))
            .toList();
    if (own.isEmpty()) {
      return seen;
    }
    List<Chronicle<CriticismNotified, PublishedCriticismEvent>> all =
        new ArrayList<>(seen.criticisms());
    all.addAll(own);
    return new Oversight(seen.inspections(), seen.commendations(), all);
  }

  private static Sight.Parts parts(InspectionPlanned plan) {
    return new Sight.Parts(
        plan.subject(),
        List.of(plan.authority()),
        plan.team().stream().map(TeamMember::unit).toList());
  }

  private static Sight.Parts parts(CommendationGranted granted) {
    UnitId unit = granted.subject().unit();
    return new Sight.Parts(
        unit == null ? granted.authority() : unit, List.of(granted.authority()), List.of());
  }

  /// Whether it exists for the unit or the authority; a criticised person is told apart from them.
  private boolean concernsUnits(CriticismNotified notified) {
    UnitId unit = notified.subject().unit();
    boolean unitConcerned =
        notified.subject().kind() == Subject.Kind.UNIT && unit != null && sight.item(alone(unit));
    return unitConcerned || sight.item(alone(notified.authority()));
  }

  private static Sight.Parts alone(UnitId unit) {
    return new Sight.Parts(unit, List.of(), List.of());
  }

  private PublishedInspectionEvent inspection(PublishedInspectionEvent event) {
    return switch (event) {
      case InspectionPlanned e ->
          new InspectionPlanned(
              e.inspection(),
              e.title(),
              e.authority(),
              e.subject(),
              e.team(),
              e.from(),
              e.to(),
              e.items().stream().filter(items).toList());
      case FindingRecorded e ->
          new FindingRecorded(
              e.inspection(), e.finding(), e.text(), told(e.item()), e.remedyDueOn());
      case PublishedInspectionEvent.InspectionStarted _,
          PublishedInspectionEvent.RemedySubmitted _,
          PublishedInspectionEvent.RemedyAccepted _,
          PublishedInspectionEvent.RemedyDeclined _,
          PublishedInspectionEvent.InspectionConcluded _ ->
          event;
    };
  }

  private PublishedCommendationEvent commendation(PublishedCommendationEvent event) {
    return switch (event) {
      case CommendationGranted e ->
          new CommendationGranted(
              e.commendation(),
              e.authority(),
              e.subject(),
              e.form(),
              e.year(),
              e.citation(),
              told(e.grounds()),
              e.document());
      case CommendationCancelled _ -> event;
    };
  }

  private PublishedCriticismEvent criticism(PublishedCriticismEvent event) {
    return switch (event) {
      case CriticismNotified e ->
          new CriticismNotified(
              e.criticism(),
              e.authority(),
              e.subject(),
              e.statement(),
              told(e.grounds()),
              e.replyUntil());
      case PublishedCriticismEvent.CriticismReplied _,
          PublishedCriticismEvent.CriticismDropped _,
          PublishedCriticismEvent.CriticismIssued _,
          PublishedCriticismEvent.CriticismAppealed _,
          PublishedCriticismEvent.AppealDecided _,
          PublishedCriticismEvent.CriticismCancelled _ ->
          event;
    };
  }

  private @Nullable ProjectId told(@Nullable ProjectId item) {
    return item != null && items.test(item) ? item : null;
  }

  private List<Ground> told(List<Ground> grounds) {
    return grounds.stream()
        .filter(ground -> ground.project() == null || items.test(ground.project()))
        .toList();
  }
}

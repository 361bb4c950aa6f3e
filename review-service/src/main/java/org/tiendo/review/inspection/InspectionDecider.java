package org.tiendo.review.inspection;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.review.inspection.Inspection.Finding;
import org.tiendo.review.inspection.Inspection.Known;
import org.tiendo.review.inspection.InspectionCommand.AcceptRemedy;
import org.tiendo.review.inspection.InspectionCommand.ConcludeInspection;
import org.tiendo.review.inspection.InspectionCommand.DeclineRemedy;
import org.tiendo.review.inspection.InspectionCommand.OfTeam;
import org.tiendo.review.inspection.InspectionCommand.PlanInspection;
import org.tiendo.review.inspection.InspectionCommand.RecordFinding;
import org.tiendo.review.inspection.InspectionCommand.StartInspection;
import org.tiendo.review.inspection.InspectionCommand.SubmitRemedy;

/// Decides on inspections: which command is possible in which state, and who may send it.
public final class InspectionDecider {

  private InspectionDecider() {}

  public static Decision<InspectionEvent> decide(
      InspectionCommand command, Inspection state, Noted noted) {
    return switch (command) {
      case PlanInspection plan -> PlanDecider.plan(plan, state, noted);
      case OfTeam _, SubmitRemedy _ ->
          switch (state) {
            case Known known when existsFor(command, known, noted) ->
                refusal(command, known, noted)
                    .<Decision<InspectionEvent>>map(Decision.Refused::new)
                    .orElseGet(() -> carryOut(command, known));
            case Known _, Inspection.NotPlanned _ -> refuse(InspectionRule.INSPECTION_UNKNOWN);
          };
    };
  }

  /// First whether the step is possible, then who takes it, then when.
  private static Optional<Refusal> refusal(InspectionCommand command, Known state, Noted noted) {
    return impossible(command, state)
        .or(() -> wrongPerson(command, state, noted))
        .or(() -> tooEarly(command, state));
  }

  private static Optional<Refusal> impossible(InspectionCommand command, Known state) {
    return switch (command) {
      case StartInspection _ -> state instanceof Inspection.Planned ? none() : notIn(state);
      case RecordFinding _, ConcludeInspection _ ->
          state instanceof Inspection.UnderWay ? none() : notIn(state);
      case SubmitRemedy c -> FindingDecider.notToAnswer(state, c.finding());
      case AcceptRemedy c -> FindingDecider.notToJudge(state, c.finding());
      case DeclineRemedy c -> FindingDecider.notToJudge(state, c.finding());
      case PlanInspection _ -> none();
    };
  }

  private static Decision<InspectionEvent> carryOut(InspectionCommand command, Known state) {
    return switch (command) {
      case StartInspection c ->
          Decision.accept(
              new InspectionEvent.InspectionStarted(c.inspection(), c.context().effectiveOn()));
      case RecordFinding c -> FindingDecider.record(c, state);
      case SubmitRemedy c -> FindingDecider.submit(c);
      case AcceptRemedy c ->
          Decision.accept(
              new InspectionEvent.RemedyAccepted(
                  c.inspection(), c.finding(), c.context().effectiveOn()));
      case DeclineRemedy c -> FindingDecider.decline(c);
      case ConcludeInspection c ->
          Decision.accept(
              new InspectionEvent.InspectionConcluded(
                  c.inspection(),
                  c.conclusion(),
                  state.open().stream().map(InspectionDecider::open).toList(),
                  c.context().effectiveOn()));
      case PlanInspection _ -> refuse(InspectionRule.INSPECTION_PLANNED_ONCE);
    };
  }

  /// For the team and its units, for whoever planned it, for the inspected unit, and for who stands above these.
  private static boolean existsFor(InspectionCommand command, Known inspection, Noted noted) {
    Actor actor = command.context().actor();
    var plan = inspection.plan();
    return noted
        .sightOf(actor)
        .item(
            new Sight.Parts(
                plan.subject(),
                List.of(plan.authority()),
                plan.team().stream().map(TeamMember::unit).toList()));
  }

  /// A person who moved into the inspected unit meanwhile is of the team no more.
  private static Optional<Refusal> wrongPerson(
      InspectionCommand command, Known state, Noted noted) {
    Actor actor = command.context().actor();
    UnitId subject = state.plan().subject();
    if (command instanceof SubmitRemedy) {
      return actor.is(Role.UNIT_HEAD, subject)
          ? none()
          : because(InspectionRule.REMEDY_BY_INSPECTED_UNIT, Map.of("unit", subject.value()));
    }
    if (state.plan().team().stream().noneMatch(m -> m.person().equals(actor.person()))) {
      return because(InspectionRule.INSPECTION_BY_ITS_TEAM, Map.of());
    }
    return noted.isWithin(actor.unit(), subject)
        ? because(InspectionRule.TEAM_NOT_OF_INSPECTED_UNIT, Map.of("unit", subject.value()))
        : none();
  }

  private static Optional<Refusal> tooEarly(InspectionCommand command, Known state) {
    return command.context().effectiveOn().isBefore(state.on())
        ? because(
            InspectionRule.INSPECTION_DATES_RUN_FORWARD,
            Map.of("lastRecordedFor", state.on().toString()))
        : none();
  }

  private static InspectionEvent.OpenFinding open(Finding finding) {
    return new InspectionEvent.OpenFinding(finding.number(), finding.remedyDueOn());
  }

  private static Optional<Refusal> notIn(Known state) {
    return because(InspectionRule.INSPECTION_NOT_IN_THIS_STATE, Map.of("state", state.name()));
  }

  static Optional<Refusal> because(InspectionRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }
}

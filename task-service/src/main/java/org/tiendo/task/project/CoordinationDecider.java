package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.CoordinationRule.ANSWERED_BY_UNIT_ASKED;
import static org.tiendo.task.project.CoordinationRule.ANSWERED_ONCE;
import static org.tiendo.task.project.CoordinationRule.DUE_AHEAD;
import static org.tiendo.task.project.CoordinationRule.LAPSED_AFTER_DUE;
import static org.tiendo.task.project.CoordinationRule.LAPSE_TOLD_BY_SERVICE_OR_MONITOR;
import static org.tiendo.task.project.CoordinationRule.OPINION_EXPLAINED;
import static org.tiendo.task.project.CoordinationRule.OTHERS_ASKED;
import static org.tiendo.task.project.CoordinationRule.REQUESTED_BY_LEAD;
import static org.tiendo.task.project.CoordinationRule.REQUEST_UNKNOWN;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.FILES_DESCRIBED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.task.project.Affairs.CoordinationRequest;
import org.tiendo.task.project.Affairs.CoordinationRequest.Answer;
import org.tiendo.task.project.CoordinationCommand.AnswerCoordination;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.project.CoordinationEvent.CoordinationAnswered;
import org.tiendo.task.project.CoordinationEvent.CoordinationLapsed;
import org.tiendo.task.project.CoordinationEvent.CoordinationRequested;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Working;

/// Decides on asking other units for their opinion, and on what they answer.
record CoordinationDecider(ItemPolicy policy) {

  Decision<ProjectEvent> decide(
      CoordinationCommand command, Known project, ProjectReferences known) {
    return switch (command) {
      case RequestCoordination c when project instanceof Working w -> request(c, w, known);
      case AnswerCoordination c when project instanceof Open o -> answer(c, o);
      case RecordCoordinationLapse c when project instanceof Open o -> lapse(c, o);
      // a timer that comes after the work was stopped has nothing to tell
      case RecordCoordinationLapse c when c.context().actor().has(Role.SERVICE) -> accept();
      case CoordinationCommand _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> request(
      RequestCoordination c, Working project, ProjectReferences known) {
    Actor actor = c.context().actor();
    LocalDate on = c.context().effectiveOn();
    if (!Parties.worksFor(actor, project.lead())) return refuse(REQUESTED_BY_LEAD);
    if (c.unit().equals(project.lead())) return refuse(OTHERS_ASKED);
    Optional<Refusal> missing = known.missing(List.of(c.unit()));
    if (missing.isPresent()) return new Decision.Refused<>(missing.get());
    if (c.dueOn().isBefore(on)) return refuse(DUE_AHEAD);
    if (runsBackward(c, project)) return runsBackward(project);
    return accept(
        new CoordinationRequested(
            c.project(),
            on,
            project.item().affairs().requests().size() + 1,
            c.unit(),
            c.question(),
            c.dueOn(),
            c.mandatory(),
            actor.person()));
  }

  private static Decision<ProjectEvent> answer(AnswerCoordination c, Open project) {
    Optional<CoordinationRequest> found = project.item().affairs().request(c.number());
    if (found.isEmpty()) return unknown(c.number());
    CoordinationRequest request = found.get();
    LocalDate on = c.context().effectiveOn();
    if (!Parties.worksFor(c.context().actor(), request.unit())) {
      return refuse(ANSWERED_BY_UNIT_ASKED);
    }
    if (request.answer() == Answer.GIVEN) return refuse(ANSWERED_ONCE);
    if (c.comments() == null && explains(c.opinion())) return refuse(OPINION_EXPLAINED);
    if (!c.files().stream().allMatch(FileRef::described)) return refuse(FILES_DESCRIBED);
    if (on.isBefore(request.on())) return runsBackward(request.on());
    return accept(
        new CoordinationAnswered(
            c.project(),
            on,
            c.number(),
            request.unit(),
            c.opinion(),
            c.comments(),
            c.files(),
            on.isAfter(request.dueOn())));
  }

  private static boolean explains(Opinion opinion) {
    return switch (opinion) {
      case AGREE_WITH_COMMENTS, DISAGREE -> true;
      case AGREE, NO_OPINION -> false;
    };
  }

  private Decision<ProjectEvent> lapse(RecordCoordinationLapse c, Open project) {
    Actor actor = c.context().actor();
    if (!actor.has(Role.SERVICE) && !actor.has(Role.MONITORING_OFFICE)) {
      return refuse(LAPSE_TOLD_BY_SERVICE_OR_MONITOR);
    }
    Optional<CoordinationRequest> found = project.item().affairs().request(c.number());
    if (found.isEmpty()) return unknown(c.number());
    CoordinationRequest request = found.get();
    LocalDate on = c.context().effectiveOn();
    if (request.answer() != Answer.AWAITED || !on.isAfter(request.dueOn())) {
      // a timer that comes after the answer has nothing to tell
      return actor.has(Role.SERVICE) && request.answer() != Answer.AWAITED
          ? accept()
          : refuse(LAPSED_AFTER_DUE);
    }
    return accept(
        new CoordinationLapsed(
            c.project(), on, c.number(), request.unit(), request.dueOn(), policy.silenceAgrees()));
  }

  private static Decision<ProjectEvent> unknown(int number) {
    return refuse(REQUEST_UNKNOWN, Map.of("number", Integer.toString(number)));
  }
}

package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.LeadRule.ACKNOWLEDGED_BEFORE_WORK;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.EACH_COMMENT_ANSWERED;
import static org.tiendo.task.project.ProjectRule.FILES_DESCRIBED;
import static org.tiendo.task.project.ProjectRule.FILES_REQUIRED;
import static org.tiendo.task.project.ProjectRule.OPINIONS_FIRST;
import static org.tiendo.task.project.ProjectRule.PERCENT_IN_RANGE;
import static org.tiendo.task.project.ProjectRule.PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF;
import static org.tiendo.task.project.ProjectRule.PROGRESS_SAYS_SOMETHING;
import static org.tiendo.task.project.ProjectRule.REVIEWER_NEVER_SUBMITS;
import static org.tiendo.task.project.ProjectRule.SCORED_STANDS;
import static org.tiendo.task.project.ProjectRule.SUBMITTED_BY_HEAD_OF_LEAD;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.task.project.Affairs.CoordinationRequest;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Handed;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.Project.Working;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.SubmissionWithdrawn;

/// Decides on what the lead unit does: report progress, submit, take a submission back.
record WorkDecider(ItemPolicy policy) {

  Decision<ProjectEvent> report(ReportProgress c, Known project) {
    if (!(project instanceof Working working)) return notIn(project);
    if (!mayReport(c, working.lead())) return refuse(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
    if (policy.acknowledgeFirst() && working instanceof Assigned) {
      return refuse(ACKNOWLEDGED_BEFORE_WORK);
    }
    if (c.percent() != null && (c.percent() < 0 || c.percent() > 100)) {
      return refuse(PERCENT_IN_RANGE, Map.of("percent", c.percent().toString()));
    }
    if (c.percent() == null && c.stage() == null && c.note() == null) {
      return refuse(PROGRESS_SAYS_SOMETHING);
    }
    if (runsBackward(c, project)) return runsBackward(project);
    Actor actor = c.context().actor();
    return accept(
        new ProgressReported(
            c.project(),
            c.context().effectiveOn(),
            c.percent(),
            c.stage(),
            c.note(),
            Parties.worksFor(actor, working.lead()) ? actor.person() : null,
            c.context().today()));
  }

  private static boolean mayReport(ReportProgress c, UnitId lead) {
    Actor actor = c.context().actor();
    boolean ofLead = Parties.worksFor(actor, lead);
    return c.onBehalfOf() == null
        ? ofLead
        : c.onBehalfOf().equals(lead) && (ofLead || actor.has(Role.MONITORING_OFFICE));
  }

  Decision<ProjectEvent> submit(SubmitProject c, Known project, ProjectReferences known) {
    return switch (project) {
      case InProgress p -> submitted(c, p, known);
      case Returned r -> submitted(c, r, known);
      case Known _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> submitted(
      SubmitProject c, Working project, ProjectReferences known) {
    Actor actor = c.context().actor();
    Rounds rounds = project.item().rounds();
    LocalDate on = c.context().effectiveOn();
    Optional<Grant> grant = known.grant(actor, project.lead(), Role.UNIT_HEAD);
    if (grant.isEmpty()) return refuse(SUBMITTED_BY_HEAD_OF_LEAD);
    if (rounds.reviewers().contains(actor.person())) return refuse(REVIEWER_NEVER_SUBMITS);
    if (c.files().isEmpty()) return refuse(FILES_REQUIRED);
    if (!c.files().stream().allMatch(FileRef::described)) return refuse(FILES_DESCRIBED);
    if (!answersEach(rounds.comments(), c.responses())) {
      return refuse(EACH_COMMENT_ANSWERED, Map.of("comments", String.join(" ", rounds.comments())));
    }
    List<CoordinationRequest> awaited =
        project.item().affairs().requests().stream().filter(r -> r.holdsUp(on)).toList();
    if (!awaited.isEmpty()) {
      return refuse(OPINIONS_FIRST, Map.of("unit", awaited.getFirst().unit().value()));
    }
    if (runsBackward(c, project)) return runsBackward(project);
    return Parties.accept(
        c,
        grant.get(),
        new ProjectSubmitted(
            c.project(),
            on,
            rounds.last() + 1,
            project.lead(),
            project.assignment().reviewingUnit(),
            rounds.submittersAnd(actor.person()),
            c.files(),
            c.responses().isEmpty() ? null : c.responses(),
            c.opinions()));
  }

  private static boolean answersEach(List<String> comments, List<CommentResponse> responses) {
    List<String> answered = responses.stream().map(CommentResponse::comment).toList();
    return answered.size() == comments.size()
        && new HashSet<>(answered).equals(new HashSet<>(comments));
  }

  Decision<ProjectEvent> withdraw(WithdrawSubmission c, Known project, ProjectReferences known) {
    return switch (project) {
      case Submitted s -> withdrawn(c, s, known);
      case UnderReview u -> withdrawn(c, u, known);
      case Known _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> withdrawn(
      WithdrawSubmission c, Handed project, ProjectReferences known) {
    Optional<Grant> grant = known.grant(c.context().actor(), project.lead(), Role.UNIT_HEAD);
    if (grant.isEmpty()) return refuse(SUBMITTED_BY_HEAD_OF_LEAD);
    if (project instanceof UnderReview u && u.scored()) return refuse(SCORED_STANDS);
    if (runsBackward(c, project)) return runsBackward(project);
    return Parties.accept(
        c,
        grant.get(),
        new SubmissionWithdrawn(
            c.project(), c.context().effectiveOn(), project.rounds().last(), c.reason()));
  }
}

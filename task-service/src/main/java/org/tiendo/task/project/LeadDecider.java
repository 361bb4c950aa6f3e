package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.FILES_DESCRIBED;
import static org.tiendo.task.project.ProjectRule.FILES_REQUIRED;
import static org.tiendo.task.project.ProjectRule.PERCENT_IN_RANGE;
import static org.tiendo.task.project.ProjectRule.PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF;
import static org.tiendo.task.project.ProjectRule.PROGRESS_SAYS_SOMETHING;
import static org.tiendo.task.project.ProjectRule.SUBMITTED_BY_HEAD_OF_LEAD;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;

/// Decides on what the lead unit does: report progress and submit.
final class LeadDecider {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");

  private LeadDecider() {}

  static Decision<ProjectEvent> report(ReportProgress c, Known project) {
    return switch (project) {
      case Assigned _, InProgress _, Returned _ -> reported(c, project);
      case Submitted _, UnderReview _, Accepted _, Completed _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> reported(ReportProgress c, Known project) {
    if (!mayReport(c, project.lead())) return refuse(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
    if (c.percent() != null && (c.percent() < 0 || c.percent() > 100)) {
      return refuse(PERCENT_IN_RANGE, Map.of("percent", c.percent().toString()));
    }
    if (c.percent() == null && c.stage() == null && c.note() == null) {
      return refuse(PROGRESS_SAYS_SOMETHING);
    }
    if (runsBackward(c, project)) return runsBackward(project);
    return accept(
        new ProgressReported(
            c.project(), c.context().effectiveOn(), c.percent(), c.stage(), c.note()));
  }

  private static boolean mayReport(ReportProgress c, UnitId lead) {
    Actor actor = c.context().actor();
    boolean ofLead = actor.is(Role.UNIT_OFFICER, lead) || actor.is(Role.UNIT_HEAD, lead);
    return c.onBehalfOf() == null
        ? ofLead
        : c.onBehalfOf().equals(lead) && (ofLead || actor.has(Role.MONITORING_OFFICE));
  }

  static Decision<ProjectEvent> submit(SubmitProject c, Known project) {
    return switch (project) {
      case InProgress _ -> submitted(c, project, 1, List.of());
      case Returned r -> submitted(c, r, r.submission().round() + 1, r.submission().submitters());
      case Assigned _, Submitted _, UnderReview _, Accepted _, Completed _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> submitted(
      SubmitProject c, Known project, int round, List<PersonId> earlier) {
    Actor actor = c.context().actor();
    if (!actor.is(Role.UNIT_HEAD, project.lead())) return refuse(SUBMITTED_BY_HEAD_OF_LEAD);
    if (c.files().isEmpty()) return refuse(FILES_REQUIRED);
    if (!c.files().stream().allMatch(LeadDecider::described)) return refuse(FILES_DESCRIBED);
    if (runsBackward(c, project)) return runsBackward(project);
    return accept(
        new ProjectSubmitted(
            c.project(),
            c.context().effectiveOn(),
            round,
            project.lead(),
            project.assignment().reviewingUnit(),
            Stream.concat(earlier.stream(), Stream.of(actor.person())).distinct().toList(),
            c.files()));
  }

  private static boolean described(FileRef file) {
    return !file.name().isBlank()
        && SHA256.matcher(file.sha256()).matches()
        && file.size() > 0
        && MEDIA_TYPE.matcher(file.mediaType()).matches();
  }
}

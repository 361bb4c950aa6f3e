package org.tiendo.local.sample;

import java.util.Set;
import org.tiendo.contracts.kernel.Role;

/// What a step does, in the order in which steps of one day are sent.
public enum Kind {
  UNIT("task", "RegisterUnit", Role.ADMINISTRATOR),
  CALENDAR("task", "PublishCalendar", Role.ADMINISTRATOR, Role.MONITORING_OFFICE),
  DIRECTIVE("task", "IssueDirective", Role.ASSIGNING_AUTHORITY, Role.CLERK),
  PROGRAMME("task", "AdoptProgramme", Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD),
  PROJECT("task", "AssignProject", Role.ASSIGNING_AUTHORITY, Role.MONITORING_OFFICE),
  PROGRESS("task", "ReportProgress", Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.MONITORING_OFFICE),
  SUBMISSION("task", "SubmitProject", Role.UNIT_HEAD),
  RETURN("review", "ReturnForRevision", Role.REVIEWER),
  ACCEPTANCE("review", "AcceptReview", Role.REVIEWER),
  DOCUMENT("task", "RecordIssuedDocument", Role.CLERK),
  COMPLETION("task", "CompleteProject", Role.ASSIGNING_AUTHORITY, Role.MONITORING_OFFICE),
  COMMENDATION("review", "GrantCommendation", Role.ASSIGNING_AUTHORITY),
  YEAR_REVIEW("reporting", "OpenYearEndReview", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  MEETING("reporting", "RecordMeeting", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  RESULT("reporting", "AddResult", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  LESSON("reporting", "AddLesson", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  LIMITATION("reporting", "AddLimitation", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  SHORTCOMING("reporting", "AddShortcoming", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  CAUSE("reporting", "AddCause", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  SOLUTION("reporting", "AddSolution", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  OPINION("reporting", "AddOpinion", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  OBJECTIVE("reporting", "AddObjective", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  PRIORITY("reporting", "AddPriority", Role.UNIT_HEAD, Role.UNIT_OFFICER),
  RATING("reporting", "RateYear", Role.UNIT_HEAD),
  NEXT_PROGRAMME("reporting", "LinkNextProgramme", Role.UNIT_HEAD),
  FREEZE("reporting", "FreezeFigures", Role.UNIT_HEAD),
  ADOPTION("reporting", "AdoptReview", Role.UNIT_HEAD);

  /// Roles that are not bound to the unit a step is about.
  static final Set<Role> ANYWHERE = Set.of(Role.ADMINISTRATOR, Role.MONITORING_OFFICE);

  private final String service;
  private final String command;
  private final Set<Role> roles;

  Kind(String service, String command, Role... roles) {
    this.service = service;
    this.command = command;
    this.roles = Set.of(roles);
  }

  /// Which service takes the command.
  public String service() {
    return service;
  }

  /// Name of the command at its interface.
  public String command() {
    return command;
  }

  Set<Role> roles() {
    return roles;
  }

  /// Whether it belongs to the review of a year.
  boolean ofYearReview() {
    return service.equals("reporting");
  }

  /// Whether the step needs something that another service must have learned before.
  public boolean waitsForAnotherService() {
    if (ofYearReview()) {
      return true;
    }
    return switch (this) {
      case RETURN, ACCEPTANCE, SUBMISSION, PROGRESS, DOCUMENT, COMPLETION, COMMENDATION -> true;
      default -> false;
    };
  }
}

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
  COMMENDATION("review", "GrantCommendation", Role.ASSIGNING_AUTHORITY);

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

  /// Whether the step needs something that another service must have learned before.
  public boolean waitsForAnotherService() {
    return switch (this) {
      case RETURN, ACCEPTANCE, SUBMISSION, PROGRESS, DOCUMENT, COMPLETION, COMMENDATION -> true;
      case UNIT, CALENDAR, DIRECTIVE, PROGRAMME, PROJECT -> false;
    };
  }
}

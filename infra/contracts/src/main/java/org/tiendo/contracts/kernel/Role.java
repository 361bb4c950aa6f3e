package org.tiendo.contracts.kernel;

/// What a person may be in the work; a person can hold several, always for one unit.
public enum Role {
  /// Issues directives, approves programmes, assigns work (cơ quan giao).
  ASSIGNING_AUTHORITY,
  /// Follows and urges the work of others, confirms completion (theo dõi, đôn đốc).
  MONITORING_OFFICE,
  /// Answers for a unit: submits its work (thủ trưởng đơn vị chủ trì).
  UNIT_HEAD,
  /// Does the work and reports progress (chuyên viên).
  UNIT_OFFICER,
  /// Appraises the quality of submitted work (thẩm định).
  REVIEWER,
  /// Records issued documents in the register of an authority (văn thư).
  CLERK,
  /// Reads everything, writes nothing.
  AUDITOR,
  /// Runs the installation (vận hành): rebuilds, retries, watches; writes no domain events but those of such acts.
  OPERATOR,
  /// Sets up units, people and calendars; writes no other domain events.
  ADMINISTRATOR,
  /// A service of the installation itself, acting on an event of another service.
  SERVICE;

  /// Whether work is done in this role. The others watch, run or set up.
  public boolean isActing() {
    return switch (this) {
      case ASSIGNING_AUTHORITY, MONITORING_OFFICE, UNIT_HEAD, UNIT_OFFICER, REVIEWER, CLERK -> true;
      case AUDITOR, OPERATOR, ADMINISTRATOR, SERVICE -> false;
    };
  }
}

package org.tiendo.local.run;

/// The services of an installation, in the order in which they start.
public enum Service {
  TASK("task", "org.tiendo.task.TaskApplication"),
  REVIEW("review", "org.tiendo.review.ReviewApplication"),
  REPORTING("reporting", "org.tiendo.reporting.ReportingApplication");

  private final String label;
  private final String mainClass;

  Service(String label, String mainClass) {
    this.label = label;
    this.mainClass = mainClass;
  }

  /// Name of the service, of its log and of its database.
  public String label() {
    return label;
  }

  public String mainClass() {
    return mainClass;
  }
}

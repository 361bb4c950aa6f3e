package org.tiendo.local.run;

import java.net.URI;

/// The services of an installation, in the order in which they start.
public enum Service {
  TASK("task", 1, "org.tiendo.task.TaskApplication"),
  REVIEW("review", 2, "org.tiendo.review.ReviewApplication"),
  REPORTING("reporting", 3, "org.tiendo.reporting.ReportingApplication");

  private final String label;
  private final int offset;
  private final String mainClass;

  Service(String label, int offset, String mainClass) {
    this.label = label;
    this.offset = offset;
    this.mainClass = mainClass;
  }

  /// Whether other services follow its log.
  public boolean keepsLog() {
    return this != REPORTING;
  }

  /// Name of the service, of its log and of its database.
  public String label() {
    return label;
  }

  public String mainClass() {
    return mainClass;
  }

  /// Where it listens when the installation was given `base`.
  public int port(int base) {
    return base + offset;
  }

  public URI address(int base) {
    return URI.create("http://127.0.0.1:" + port(base));
  }
}

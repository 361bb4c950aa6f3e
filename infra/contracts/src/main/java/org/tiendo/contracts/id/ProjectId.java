package org.tiendo.contracts.id;

/// A work item (đề án, báo cáo, nhiệm vụ): a project, report or task that is assigned, reviewed and completed.
public record ProjectId(String value) implements Id {

  public ProjectId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

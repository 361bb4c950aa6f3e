package org.tiendo.contracts.id;

/// A work item (đề án, báo cáo, nhiệm vụ): a project, report or task that is assigned, reviewed and completed.
public record ProjectId(String value) implements Id {

  public ProjectId {
    Id.check(value);
  }

  /// The item that is imported under an external key, the same however often its row comes: 24 hexadecimal digits.
  ///
  /// @param key what the sender calls it, unique for the assigner
  /// @param time how many items of that key were imported and withdrawn before
  public static ProjectId imported(UnitId assigner, String key, int time) {
    return new ProjectId(DerivedId.of("imported/" + assigner + "/" + time + "/" + key));
  }

  @Override
  public String toString() {
    return value;
  }
}

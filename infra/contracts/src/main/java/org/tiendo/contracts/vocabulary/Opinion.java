package org.tiendo.contracts.vocabulary;

/// What a coordinating unit thinks of the work that it was asked about (ý kiến phối hợp).
public enum Opinion {
  /// nhất trí
  AGREE,
  /// nhất trí, có ý kiến thêm
  AGREE_WITH_COMMENTS,
  /// không nhất trí
  DISAGREE,
  /// không có ý kiến
  NO_OPINION
}

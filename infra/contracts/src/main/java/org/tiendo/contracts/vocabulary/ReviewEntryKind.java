package org.tiendo.contracts.vocabulary;

/// What an entry of a year-end review is.
public enum ReviewEntryKind {
  /// what was achieved (kết quả)
  RESULT,
  /// what was learned (bài học kinh nghiệm)
  LESSON,
  /// what was not reached (hạn chế)
  LIMITATION,
  /// what was done wrong (khuyết điểm)
  SHORTCOMING,
  /// why there are limitations and shortcomings (nguyên nhân)
  CAUSE,
  /// what is done about them (giải pháp)
  SOLUTION,
  /// what somebody who took part said (ý kiến)
  OPINION,
  /// what is aimed at in the next year (mục tiêu)
  OBJECTIVE,
  /// what the next year's work is put into (trọng tâm)
  PRIORITY;

  /// Whether causes explain it.
  public boolean isFault() {
    return this == LIMITATION || this == SHORTCOMING;
  }
}

package org.tiendo.reporting.indicators;

/// What a computation counts once. Two figures of different bases are never comparable.
public enum Basis {
  /// nhiệm vụ: an item once, however many units work on it
  ITEM,
  /// lượt giao: an item once for each unit that answers for a part of it, its lead and those that coordinate
  ASSIGNMENT,
  /// văn bản: an issued document once, however many advised it
  DOCUMENT,
  /// lượt lấy ý kiến: a request to a coordinating unit once
  REQUEST,
  /// điểm chất lượng: a quality point
  POINT
}

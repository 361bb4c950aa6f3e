package org.tiendo.contracts.vocabulary;

/// What kind of work item is assigned.
public enum ItemType {
  /// A policy paper to be drafted and submitted (đề án).
  PROJECT,
  /// A report (báo cáo).
  REPORT,
  /// Another concrete task (nhiệm vụ).
  TASK,
  /// A draft of a legal or administrative text (dự thảo văn bản).
  DRAFT_TEXT
}

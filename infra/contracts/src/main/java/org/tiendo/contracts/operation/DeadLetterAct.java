package org.tiendo.contracts.operation;

/// What is done about dead letters (bản ghi tồn).
public enum DeadLetterAct {
  /// One is tried again (thử lại).
  RETRY,
  /// Those of a cause are tried again, or all.
  RETRY_ALL,
  /// One is left out for good (bỏ qua).
  SKIP
}

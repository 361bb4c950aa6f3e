package org.tiendo.contracts.vocabulary;

/// Whether a cause lay with those who did the work.
public enum CauseNature {
  /// it did not (khách quan)
  FROM_OUTSIDE,
  /// it did (chủ quan)
  FROM_WITHIN
}

package org.tiendo.local.play;

import java.time.LocalDate;

/// Told how far a play is.
@FunctionalInterface
public interface Progress {

  /// `done` of `all` steps are stored; the latest is dated `on`.
  void at(int done, int all, LocalDate on);
}

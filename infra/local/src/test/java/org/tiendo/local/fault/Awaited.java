package org.tiendo.local.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.tiendo.local.play.Patience;

/// Waits for what must come.
final class Awaited {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Awaited() {}

  /// @param otherwise what to say if it did not come in time
  static void until(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
    Optional<Boolean> met =
        new Patience(limit, PAUSE)
            .await(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    if (met.isEmpty()) {
      throw new AssertionError(otherwise.get());
    }
  }
}

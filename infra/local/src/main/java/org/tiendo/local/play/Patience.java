package org.tiendo.local.play;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Asks again and again until there is an answer, within a limit.
///
/// @param limit how long at most
/// @param pause between two questions
public record Patience(Duration limit, Duration pause) {

  /// Long enough for a service to restart and catch up.
  public static final Patience DEFAULT =
      new Patience(Duration.ofSeconds(60), Duration.ofMillis(25));

  /// The first answer, or empty if the limit passed without one.
  public <T> Optional<T> await(Supplier<Optional<T>> question) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent() || System.nanoTime() >= end) {
        return answer;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }
}

package org.tiendo.contracts.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ClockPolicy;

/// Finds the day that counts against the deadline.
public final class ClockStop {

  private ClockStop() {}

  /// The days on which an item was handed over and issued, as far as they are known.
  ///
  /// @param acceptedSubmittedOn when the round that was accepted was submitted, not when it was accepted
  public record Facts(
      @Nullable LocalDate firstSubmittedOn,
      @Nullable LocalDate acceptedSubmittedOn,
      @Nullable LocalDate issuedOn) {}

  /// The day the clock stopped under a policy; null while it runs.
  public static @Nullable LocalDate on(ClockPolicy policy, Facts facts) {
    return switch (policy) {
      case FIRST_SUBMISSION -> facts.firstSubmittedOn();
      case ACCEPTED_SUBMISSION -> facts.acceptedSubmittedOn();
      case ISSUE -> facts.issuedOn();
    };
  }
}

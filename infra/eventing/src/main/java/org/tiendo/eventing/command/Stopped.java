package org.tiendo.eventing.command;

import org.tiendo.contracts.kernel.Refusal;

/// Thrown through the unit of work so that everything in it is rolled back, and turned into an outcome at its root. Never
/// seen outside, and without a stack trace, for it is no fault.
abstract sealed class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Stopped() {
    super(null, null, false, false);
  }

  abstract Outcome outcome();

  /// A rule refuses the command.
  static final class ByRule extends Stopped {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    ByRule(Refusal refusal) {
      this.refusal = refusal;
    }

    @Override
    Outcome outcome() {
      return new Outcome.Refused(refusal);
    }
  }

  /// The sender has seen another version.
  static final class ByVersion extends Stopped {
    private static final long serialVersionUID = 1L;
    private final long expected;
    private final long actual;

    ByVersion(long expected, long actual) {
      this.expected = expected;
      this.actual = actual;
    }

    @Override
    Outcome outcome() {
      return new Outcome.VersionMismatch(expected, actual);
    }
  }
}

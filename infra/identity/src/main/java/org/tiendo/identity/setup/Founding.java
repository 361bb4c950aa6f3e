package org.tiendo.identity.setup;

/// Carries out what the set-up decides. An installation that exists already offers none.
public interface Founding {

  /// Begins, and returns at once. Once begun it is carried out to the end, also over a restart.
  ///
  /// @throws IllegalStateException if it was begun before
  void begin(Foundation foundation);

  Progress progress();

  /// How far it is.
  sealed interface Progress {
    /// Nothing was decided yet.
    record Waiting() implements Progress {}

    /// @param step what is being done, as the terminal shows it too
    record Working(String step) implements Progress {}

    record Done() implements Progress {}

    /// @param sentence what went wrong
    record Failed(String sentence) implements Progress {}
  }
}

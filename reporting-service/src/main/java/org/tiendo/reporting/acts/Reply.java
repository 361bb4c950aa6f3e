package org.tiendo.reporting.acts;

/// How a service answered a command.
sealed interface Reply {

  /// It is recorded.
  ///
  /// @param token position that read models must reach to show it
  /// @param aggregate id of what it was about
  record Accepted(String token, String aggregate) implements Reply {}

  /// It is not recorded, and nothing has changed.
  ///
  /// @param code stable code of the problem or rule
  /// @param sentence in the reader's language
  /// @param field what the service says is wrong, as a path in the body; empty if it does not say
  record Refused(int status, String code, String sentence, String field) implements Reply {}

  /// Nobody knows yet whether it is recorded; sending the same form again is safe.
  record Unknown() implements Reply {}
}

package org.tiendo.eventing.command;

/// Sends commands. Safe to retry for ever: the same actor, key and request are stored at most once, and every later sending
/// is answered with the first accepted result.
public interface Commands {

  /// Carries out a command and returns when its outcome is durable. Blocks; call it from a virtual thread.
  Outcome send(CommandCall call);
}

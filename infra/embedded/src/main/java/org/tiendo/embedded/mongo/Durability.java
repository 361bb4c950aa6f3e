package org.tiendo.embedded.mongo;

/// When replies are sent, and where bytes wait that are not yet on disk.
public enum Durability {
  /// What the product runs with: replies wait for the sync of what they speak of.
  SYNCED(true, false),
  /// The same, but bytes not yet synced stay in the process and die with it, as they would in a power cut: makes a
  /// kill test see an answer that was sent too early.
  SYNCED_STRICT(true, true),
  /// Replies do not wait. Loses acknowledged writes; exists to prove that a kill test would notice.
  UNSAFE(false, true);

  private final boolean repliesWait;
  private final boolean logStaysInProcess;

  Durability(boolean repliesWait, boolean logStaysInProcess) {
    this.repliesWait = repliesWait;
    this.logStaysInProcess = logStaysInProcess;
  }

  boolean repliesWait() {
    return repliesWait;
  }

  boolean logStaysInProcess() {
    return logStaysInProcess;
  }
}

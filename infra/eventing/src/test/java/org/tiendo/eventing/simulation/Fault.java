package org.tiendo.eventing.simulation;

/// What goes wrong in a simulation.
enum Fault {
  /// A process ends while it waits for anything, and begins anew with nothing but what is stored.
  PROCESS_CRASH,
  /// A process stands still, with all that was sent to it waiting, and goes on.
  PROCESS_PAUSE,
  /// A member of the replica set ends and comes back.
  MEMBER_CRASH,
  /// A crashing member loses what its journal did not have yet.
  LOST_UNSYNCED_TAIL,
  /// Of a batch a part was applied when its member ended or lost its office.
  TORN_BATCH,
  /// The batch of another came in between two documents of one.
  INTERLEAVED_BATCH,
  LOST_REQUEST,
  LOST_REPLY,
  /// A request arrived twice.
  DUPLICATE,
  DELAY,
  /// A message arrived before one that its sender had sent to the same place earlier.
  REORDER,
  PARTITION,
  CLOCK_JUMP,
  /// A position was taken by the other of two appenders.
  RACE,
  /// Another member was elected.
  FAILOVER,
  /// A member answered as primary when there was a later one.
  STALE_PRIMARY,
  /// A member gave up what no majority had.
  ROLLBACK,
  /// The primary itself had more than a majority when it was read.
  MAJORITY_BEHIND,
  /// A batch was applied after its sender had given it up.
  LATE_INSERT,
  /// Of several violated unique indexes another than that of the position was reported.
  OTHER_INDEX_REPORTED,
  /// A write was applied, but the reply says that it may be lost.
  WRITE_CONCERN_ERROR,
  /// The broker ended and lost records that it had acknowledged.
  LOST_TOPIC_TAIL,
  /// Records arrived in the topic after their relay had given them up.
  LATE_RECORDS,
  /// A position came to the topic again.
  REPEATED_RECORD,
  /// Another process was relaying when records arrived than at the last time.
  RELAY_TAKEOVER,
  /// Records arrived from a process when another had taken over already.
  RELAYED_WITHOUT_LEASE
}

package org.tiendo.eventing.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The strings of the unique index that make a commit exclusive: places in streams, the command id, claims.
final class LogKeys {

  private static final String COMMAND = "cmd:";
  private static final String CLAIM = "claim:";
  private static final int SEQ_DIGITS = 10;

  /// Stream names beginning like other keys could be mistaken for them.
  private static final Set<String> RESERVED = Set.of("cmd", "claim");

  private LogKeys() {}

  static String command(String commandId) {
    return COMMAND + commandId;
  }

  static String claim(String claim) {
    return CLAIM + claim;
  }

  /// The place `seq` of a stream; the order of texts is the order of sequences.
  static String place(StreamId stream, long seq) {
    String digits = Long.toString(seq);
    return stream + "#" + "0".repeat(Math.max(0, SEQ_DIGITS - digits.length())) + digits;
  }

  /// Above every place of a stream: `$` follows `#`.
  static String above(StreamId stream) {
    return stream + "$";
  }

  static List<String> of(Commit commit) {
    List<String> keys = new ArrayList<>();
    commit.events().forEach(event -> keys.add(place(event.stream(), event.seq())));
    keys.add(command(commit.commandId()));
    commit.claims().stream().sorted().forEach(claim -> keys.add(claim(claim)));
    return List.copyOf(keys);
  }

  /// Which promise a key stands for.
  static EventLog.AppendConflict.Kind kind(String key) {
    if (key.startsWith(COMMAND)) {
      return EventLog.AppendConflict.Kind.COMMAND;
    }
    return key.startsWith(CLAIM)
        ? EventLog.AppendConflict.Kind.CLAIM
        : EventLog.AppendConflict.Kind.STREAM;
  }

  /// What a person calls the key: the claim or command id without its prefix.
  static String named(String key) {
    return switch (kind(key)) {
      case COMMAND -> key.substring(COMMAND.length());
      case CLAIM -> key.substring(CLAIM.length());
      case STREAM -> key;
    };
  }

  /// The highest sequence of each stream among some keys.
  static Map<String, Long> heads(List<String> keys) {
    Map<String, Long> heads = new LinkedHashMap<>();
    for (String key : keys) {
      if (kind(key) == EventLog.AppendConflict.Kind.STREAM) {
        int hash = key.lastIndexOf('#');
        heads.merge(key.substring(0, hash), Long.valueOf(key.substring(hash + 1)), Math::max);
      }
    }
    return heads;
  }

  /// The first sequence that a commit takes in each stream.
  ///
  /// @throws IllegalArgumentException if its sequences in a stream are not consecutive
  static Map<StreamId, Long> starts(Commit commit) {
    Map<StreamId, Long> starts = new LinkedHashMap<>();
    Map<StreamId, Long> next = new LinkedHashMap<>();
    for (Commit.NewEvent event : commit.events()) {
      if (RESERVED.contains(event.stream().feature())) {
        throw new IllegalArgumentException("reserved as a stream's name: " + event.stream());
      }
      starts.putIfAbsent(event.stream(), event.seq());
      if (event.seq() < 0 || event.seq() != next.getOrDefault(event.stream(), event.seq())) {
        throw new IllegalArgumentException("sequences with a gap in " + event.stream());
      }
      next.put(event.stream(), event.seq() + 1);
    }
    return starts;
  }
}

package org.tiendo.eventing.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sequenced log of a service: one total order, gapless positions in commit order, appended by units of work.
///
/// Reads see only what is durable (majority, from the primary). All methods may be called from any thread.
public interface EventLog {

  /// The highest sequence that an event of a stream can have.
  long LAST_SEQ = 9_999_999_999L;

  /// Name of the log, e.g. `task`.
  String name();

  /// Position that the next event will take; 0 for an empty log.
  long head();

  /// Events from position `from` on, in order, without a hole, at most `limit`.
  List<Envelope> read(long from, int limit);

  /// Events of a stream from sequence `fromSeq` on, in order.
  default List<Envelope> stream(StreamId stream, long fromSeq) {
    return stream(stream, fromSeq, LAST_SEQ + 1);
  }

  /// Events of a stream from sequence `fromSeq` on and before `toSeq`, in order.
  List<Envelope> stream(StreamId stream, long fromSeq, long toSeq);

  /// What a command stored, however long ago.
  Optional<StoredCommit> commitOf(String commandId);

  /// What a command stored, and events of a stream as [#stream(StreamId, long, long)] gives them, asked for at once.
  default Found find(String commandId, StreamId stream, long fromSeq, long toSeq) {
    return new Found(commitOf(commandId), stream(stream, fromSeq, toSeq));
  }

  /// A commit, if it is there, and events.
  record Found(Optional<StoredCommit> commit, List<Envelope> events) {}

  /// The smallest position whose event was recorded at or after `moment`; [#head()] if there is none.
  long positionAt(Instant moment);

  /// Appends one unit of work and returns when it is durable.
  ///
  /// @throws AppendConflict the stream has moved on, a claim is taken, or the command id is stored already
  /// @throws TooLarge an event exceeds 60 000 bytes or the commit 1 MB; nothing was written
  /// @throws LogUnavailable the outcome is not known within the time allowed, or too many wait; ask again with the same
  ///     command id
  StoredCommit append(Commit commit);

  /// Calls `listener` after positions have become durable, soon after each append by this process and within a second of
  /// one by another. The listener must return quickly.
  ///
  /// @return closes the subscription
  AutoCloseable onAppend(Runnable listener);

  /// Why a commit was not appended although the log works.
  final class AppendConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final String key;

    public AppendConflict(Kind kind, String key) {
      super(kind + ": " + key);
      this.kind = kind;
      this.key = key;
    }

    /// The stream and sequence, the claimed value or the command id that is taken.
    public String key() {
      return key;
    }

    public Kind kind() {
      return kind;
    }

    /// Which promise the commit would have broken.
    public enum Kind {
      /// Another commit took the place in the stream.
      STREAM,
      /// A claimed value belongs to another commit.
      CLAIM,
      /// The command id is in the log.
      COMMAND
    }
  }

  /// An event or commit over the limits.
  final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
      super(message);
    }
  }

  /// The log cannot answer now; nothing is known to be refused.
  final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, Throwable cause) {
      super(message, cause);
    }

    public LogUnavailable(String message) {
      super(message);
    }
  }
}

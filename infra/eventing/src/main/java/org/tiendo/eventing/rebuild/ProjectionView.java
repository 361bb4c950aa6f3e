package org.tiendo.eventing.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.projection.ReadModels;

/// A read model and its copies, as operators are told.
///
/// @param version of the fold of the instance that answers
/// @param code hash of the same
/// @param read name of the copy that is read
/// @param rebuild the last one; null if there was none
record ProjectionView(
    String name,
    int version,
    String code,
    String read,
    List<CopyView> copies,
    @Nullable RebuildView rebuild) {

  /// A copy.
  ///
  /// @param standing `read`, `previous`, `built`, or `left` if it is of no use any more
  /// @param token how far it is
  record CopyView(String id, String standing, int version, @Nullable String code, String token) {}

  /// Progress of one log.
  ///
  /// @param done positions folded
  /// @param total positions that there are
  record LogView(String log, long done, long total) {}

  /// A rebuild.
  ///
  /// @param secondsLeft at the present speed; null if that is not known
  record RebuildView(
      String copy,
      Job.Purpose purpose,
      Job.State state,
      int rate,
      String by,
      Instant begun,
      List<LogView> logs,
      long perSecond,
      @Nullable Long secondsLeft,
      @Nullable Report report) {

    static RebuildView of(Job job) {
      TreeSet<String> logs = new TreeSet<>(job.ends().keySet());
      return new RebuildView(
          job.copy(),
          job.purpose(),
          job.state(),
          job.rate(),
          job.by(),
          job.begun(),
          logs.stream()
              .map(log ->
                  new LogView(
                      log, job.done().getOrDefault(log, 0L), job.ends().getOrDefault(log, 0L)))
              .toList(),
          job.perSecond(),
          job.state() == Job.State.BUILDING && job.perSecond() > 0
              ? job.left() / job.perSecond()
              : null,
          job.report());
    }
  }

  static ProjectionView of(Rebuilds.Overview overview) {
    Job job = overview.job();
    return new ProjectionView(
        overview.identity().name(),
        overview.identity().version(),
        overview.identity().code(),
        overview.alias().copy(),
        overview.copies().stream().map(copy -> of(copy, overview.alias(), job)).toList(),
        job == null ? null : RebuildView.of(job));
  }

  private static CopyView of(ReadModels.Described copy, Alias alias, @Nullable Job job) {
    String standing = "left";
    if (copy.id().equals(alias.copy())) {
      standing = "read";
    } else if (copy.id().equals(alias.previous())) {
      standing = "previous";
    } else if (job != null && job.state().isActive() && copy.id().equals(job.copy())) {
      standing = "built";
    }
    return new CopyView(copy.id(), standing, copy.version(), copy.code(), copy.token().toString());
  }
}

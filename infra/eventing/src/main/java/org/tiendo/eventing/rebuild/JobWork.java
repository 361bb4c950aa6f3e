package org.tiendo.eventing.rebuild;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.projection.Copy;
import org.tiendo.eventing.projection.Follower;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Job.State;

/// The work on one job at a time, step by step, by whichever instance holds the lease of it. What is done is written to the job twice a
/// second.
final class JobWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
  private static final Duration SAVE = Duration.ofMillis(500);

  private final RebuildParts parts;
  private final Map<String, HoleReader> owners;
  private final Rebuilds rebuilds;
  private final BooleanSupplier stopped;
  private final ExecutorService reading =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rebuild-reads").factory());
  private @Nullable Build build;
  private int building;
  private long saved;
  private volatile @Nullable Job seen;

  JobWork(
      RebuildParts parts,
      Map<String, HoleReader> owners,
      Rebuilds rebuilds,
      BooleanSupplier stopped) {
    this.parts = parts;
    this.owners = Map.copyOf(owners);
    this.rebuilds = rebuilds;
    this.stopped = stopped;
  }

  /// The job as it was when it was last looked at.
  @Nullable Job seen() {
    return seen;
  }

  /// Takes the next step of an active job.
  ///
  /// @return false if there is nothing to do for a while
  boolean step(Job job) throws InterruptedException {
    seen = job;
    if (!job.code().equals(parts.identity().code()) || !parts.lease().held()) {
      build = null;
      return false;
    }
    if (parts.pace().nanoTime() - saved >= SAVE.toNanos()) {
      save(job);
    }
    return switch (job.state()) {
      case BUILDING -> build(job);
      case COMPARING -> compare(job);
      case READY -> settle(job);
      case PAUSED -> pause();
      case SWITCHED, COMPARED, CANCELLED -> false;
    };
  }

  /// There is no active job. What was written while somebody cancelled is removed.
  void idle(@Nullable Job last) {
    seen = last;
    if (build != null && last != null && last.state() == State.CANCELLED) {
      parts.models().drop(parts.name(), last.copy());
    }
    build = null;
  }

  /// Something failed; what was not written is folded again.
  void forget() {
    build = null;
  }

  private void save(Job job) {
    Build current = build;
    saved = parts.pace().nanoTime();
    if (current != null && building == job.number()) {
      change(job, last -> last.at(current.done(), current.ends(), current.perSecond()));
    }
  }

  private boolean build(Job job) throws InterruptedException {
    Build current = build;
    if (current == null || building != job.number()) {
      Copy copy = parts.models().create(parts.identity(), job.number());
      current =
          new Build(
              parts.runner().follower(copy).folding(), owners, parts.pace(), reading, Build.MOST);
      build = current;
      building = job.number();
    }
    if (current.step(job.rate())) {
      return true;
    }
    current.flush();
    save(job);
    build = null;
    change(job, last -> last.state() == State.BUILDING ? last.to(State.COMPARING) : last);
    return true;
  }

  /// What is folded is written, so that whoever resumes goes on from there.
  private boolean pause() {
    if (build instanceof Build current) {
      current.flush();
      build = null;
    }
    return false;
  }

  private boolean compare(Job job) throws InterruptedException {
    Copy built = parts.models().copy(job.copy());
    Copy read = parts.models().copy(parts.models().alias(parts.name()).copy());
    Follower follower = parts.runner().follower(built);
    Comparison comparison = new Comparison(read, built, parts.json(), follower::fetch);
    BooleanSupplier wanted = () -> !stopped.getAsBoolean() && parts.lease().held() && isStill(job);
    Report report = comparison.of(parts.clock().instant(), parts.pace(), wanted);
    if (!wanted.getAsBoolean()) {
      return true;
    }
    tell(job, report);
    count(report);
    if (job.purpose().onlyCompares()) {
      change(job, last -> last.compared(State.COMPARED, report));
      parts.models().drop(parts.name(), job.copy());
    } else {
      change(job, last -> last.compared(State.READY, report));
    }
    return true;
  }

  private void count(Report report) {
    String outcome =
        report.different() > 0 ? "different" : report.undecided() > 0 ? "undecided" : "same";
    parts
        .meters()
        .counter(
            MeterNames.PROJECTION_COMPARISONS,
            MeterNames.PROJECTION,
            parts.name(),
            MeterNames.OUTCOME,
            outcome)
        .increment();
  }

  private static void tell(Job job, Report report) {
    if (report.different() == 0) {
      LOG.info(
          "{} is equal to what is read: {} sections, {} undecided",
          job.copy(),
          report.sections(),
          report.undecided());
    } else {
      LOG.error(
          "{} differs from what is read in {} of {} sections, {} undecided: {}",
          job.copy(),
          report.different(),
          report.sections(),
          report.undecided(),
          report.differences().stream().map(Difference::sentence).limit(3).toList());
    }
  }

  private boolean isStill(Job job) {
    return parts
        .jobs()
        .last()
        .filter(last -> last.number() == job.number() && last.state() == job.state())
        .isPresent();
  }

  /// Unless it is not at work any more.
  private void change(Job job, UnaryOperator<Job> change) {
    seen =
        parts
            .jobs()
            .change(last ->
                last == null || last.number() != job.number() || !last.state().isActive()
                    ? null
                    : change.apply(last));
  }

  /// A job whose copy is read is done, whoever switched. One of a changed fold is switched to without asking, if the change was
  /// announced by a version, or changed nothing.
  private boolean settle(Job job) {
    Alias alias = parts.models().alias(parts.name());
    if (alias.copy().equals(job.copy())) {
      change(job, last -> last.to(State.SWITCHED));
      return true;
    }
    Report report = job.report();
    boolean expected =
        report != null && (report.different() == 0 || alias.version() < parts.identity().version());
    if (job.purpose() == Purpose.UPGRADE && expected) {
      rebuilds.switchOver(Order.of(parts.worker()));
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    reading.close();
  }
}

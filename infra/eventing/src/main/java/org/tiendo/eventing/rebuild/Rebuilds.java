package org.tiendo.eventing.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.projection.ProjectionIdentity;
import org.tiendo.eventing.projection.ReadModels;
import org.tiendo.eventing.rebuild.Job.Purpose;
import org.tiendo.eventing.rebuild.Job.State;

/// What an operator can do with the copies of a read model: build another one beside the one that is read, look at how it
/// differs, switch, go back, remove what is not needed any more.
///
/// Each act changes one document, so that a process that dies leaves either the state before or the one after. The work itself
/// is done by a [RebuildWorker], of whichever instance.
public final class Rebuilds {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private final ProjectionIdentity identity;
  private final ReadModels models;
  private final Jobs jobs;
  private final Switching switching;
  private final Clock clock;

  Rebuilds(
      ProjectionIdentity identity, ReadModels models, Jobs jobs, Switching switching, Clock clock) {
    this.identity = identity;
    this.models = models;
    this.jobs = jobs;
    this.switching = switching;
    this.clock = clock;
  }

  /// What there is of a read model.
  ///
  /// @param copies all of them, the one that is read included
  /// @param job the last rebuild; null if there was none
  public record Overview(
      ProjectionIdentity identity,
      Alias alias,
      List<ReadModels.Described> copies,
      @Nullable Job job) {
    public Overview {
      copies = List.copyOf(copies);
    }

    /// The copy that a rebuild begun now would make.
    String next() {
      return identity.copy(number(job));
    }
  }

  String name() {
    return identity.name();
  }

  public Overview overview() {
    String name = identity.name();
    return new Overview(
        identity, models.alias(name), models.copies(name), jobs.last().orElse(null));
  }

  Optional<Job> job() {
    return jobs.last();
  }

  /// Begins to build another copy.
  ///
  /// @param rate most records a second; 0 for no limit
  /// @throws NotNow if a rebuild is under way, or another one came first
  public Job begin(Purpose purpose, int rate, Order order) {
    Job begun =
        jobs.change(last -> {
          if (order.isCarriedOut(last)) {
            return null;
          }
          if (last != null && last.state().isActive()) {
            throw new NotNow("A rebuild of " + identity.name() + " is under way.");
          }
          Job next = next(last, purpose, rate, order.by());
          if (!order.means(next.copy())) {
            throw new NotNow("Another rebuild of " + identity.name() + " came first.");
          }
          return next.after(order);
        });
    LOG.info("{} begins a {} of {}", order.by(), purpose, identity.name());
    return Objects.requireNonNull(begun);
  }

  private static int number(@Nullable Job last) {
    return last == null ? 1 : last.number() + 1;
  }

  private Job next(@Nullable Job last, Purpose purpose, int rate, String by) {
    int number = number(last);
    return Job.begin(
            number, identity.copy(number), identity.code(), purpose, rate, by, clock.instant())
        .behind(last, models.alias(identity.name()).copy());
  }

  /// If the copy that is read is of an identity before this one, builds one of this.
  void upgrade(String by) {
    String name = identity.name();
    Alias alias = models.alias(name);
    if (alias.isOf(identity) || alias.version() > identity.version()) {
      return;
    }
    jobs.change(last -> {
      if (last != null && last.state().isActive()) {
        if (last.code().equals(identity.code())) {
          return null;
        }
        LOG.warn("the rebuild {} of another release gives way", last.copy());
      }
      return next(last, Purpose.UPGRADE, 0, by);
    });
  }

  /// @throws NotNow if nothing is being built
  public Job pause(Order order) {
    return act(order, "pauses", job -> job.state() == State.BUILDING, job -> job.to(State.PAUSED));
  }

  /// @throws NotNow if it is not paused
  public Job resume(Order order) {
    return act(order, "resumes", job -> job.state() == State.PAUSED, job -> job.to(State.BUILDING));
  }

  /// Changes how fast it may be.
  ///
  /// @param rate most records a second; 0 for no limit
  /// @throws NotNow if no rebuild is under way
  public Job limit(int rate, Order order) {
    return act(order, "limits", job -> job.state().isActive(), job -> job.limited(rate));
  }

  /// Ends a rebuild; its copy is removed. What is read stays as it is.
  ///
  /// @throws NotNow if no rebuild is under way
  public Job cancel(Order order) {
    Job last = act(order, "cancels", job -> job.state().isActive(), job -> job.to(State.CANCELLED));
    if (last.state() == State.CANCELLED) {
      models.drop(identity.name(), last.copy());
    }
    return last;
  }

  /// Lets the copy that was built be read from now on.
  ///
  /// @throws NotNow if none is ready, or it does not come as far as the one that is read
  public Job switchOver(Order order) {
    Job last = jobs.last().orElse(null);
    if (last != null && order.isCarriedOut(last)) {
      return last;
    }
    if (last == null || !order.means(last.copy()) || !isReady(last, order)) {
      throw new NotNow("No copy is built, compared and ready.");
    }
    switching.to(last.copy());
    return act(order, "switches", _ -> true, job -> job.to(State.SWITCHED));
  }

  /// Also if it was switched to, and that was not written down before the process died.
  private boolean isReady(Job job, Order order) {
    return job.state() == State.READY
        || (job.state() == State.SWITCHED
            && order.id() != null
            && models.alias(identity.name()).copy().equals(job.copy()));
  }

  /// Lets the copy before be read again.
  ///
  /// @throws NotNow if there is none any more, or it does not come as far as the one that is read
  public void goBack(Order order) {
    if (order.isCarriedOut(jobs.last().orElse(null))) {
      return;
    }
    Alias alias = models.alias(identity.name());
    String previous = alias.previous();
    if (order.copy() == null || !order.copy().equals(alias.copy())) {
      if (previous == null || !order.means(previous)) {
        throw new NotNow("There is no copy to go back to.");
      }
      switching.to(previous);
    }
    carriedOut(order);
  }

  /// Removes every copy that is neither read nor being built.
  ///
  /// @return how many
  public int retire(Order order) {
    Job last = jobs.last().orElse(null);
    if (order.isCarriedOut(last)) {
      return 0;
    }
    String name = identity.name();
    String read = models.alias(name).copy();
    String built = last != null && last.state().isActive() ? last.copy() : read;
    int removed = 0;
    for (ReadModels.Described copy : models.copies(name)) {
      if (!copy.id().equals(read) && !copy.id().equals(built)) {
        models.drop(name, copy.id());
        removed++;
      }
    }
    LOG.info("{} removes {} copies of {}", order.by(), removed, name);
    carriedOut(order);
    return removed;
  }

  private void carriedOut(Order order) {
    jobs.change(last -> last == null ? null : last.after(order));
  }

  private Job act(Order order, String does, Predicate<Job> possible, UnaryOperator<Job> change) {
    Job after =
        jobs.change(last -> {
          if (order.isCarriedOut(last)) {
            return null;
          }
          if (last == null || !order.means(last.copy()) || !possible.test(last)) {
            throw new NotNow(
                last == null
                    ? "No rebuild of " + identity.name() + " was begun."
                    : "The rebuild of " + last.copy() + " is " + last.state() + ".");
          }
          return change.apply(last).after(order);
        });
    LOG.info("{} {} the rebuild of {}", order.by(), does, identity.name());
    return Objects.requireNonNull(after);
  }

  /// An act is not possible as things stand.
  public static final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(String sentence) {
      super(sentence, null, false, false);
    }
  }
}

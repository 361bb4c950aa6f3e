package org.tiendo.eventing.rebuild;

import java.util.concurrent.locks.ReentrantLock;
import org.tiendo.eventing.projection.Alias;
import org.tiendo.eventing.projection.Copy;
import org.tiendo.eventing.projection.Follower;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.projection.ReadModels;
import org.tiendo.eventing.rebuild.Rebuilds.NotNow;

/// Lets a name stand for another copy, at a moment when that has seen as much as the one before. Meanwhile this process folds
/// nothing into the one before; other instances may, so it may take several attempts.
final class Switching {

  private static final int ATTEMPTS = 200;

  private final ProjectionRunner runner;
  private final ReadModels models;

  Switching(ProjectionRunner runner, ReadModels models) {
    this.runner = runner;
    this.models = models;
  }

  /// @throws NotNow if the copy does not come as far as the one that is read
  void to(String copy) {
    String name = runner.identity().name();
    String before = models.alias(name).previous();
    Follower target = runner.follower(models.copy(copy));
    for (int i = 0; i < ATTEMPTS; i++) {
      if (models.alias(name).copy().equals(copy)) {
        return;
      }
      if (attempt(target)) {
        if (before != null && !before.equals(copy)) {
          models.drop(name, before);
        }
        return;
      }
    }
    throw new NotNow(copy + " does not come as far as the copy that is read.");
  }

  private boolean attempt(Follower target) {
    Follower live = runner.live();
    ReentrantLock between = live == null ? new ReentrantLock() : live.between();
    between.lock();
    try {
      Alias alias = models.alias(runner.identity().name());
      Copy read = models.copy(alias.copy());
      // A copy of another identity is kept by instances that have its code, not here.
      boolean mine = models.isOf(target.copy().id(), runner.identity());
      while (mine && !target.copy().token().covers(read.token())) {
        if (!target.fetch()) {
          break;
        }
      }
      return models.move(alias, target.copy().id());
    } finally {
      between.unlock();
    }
  }
}

package org.tiendo.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tiendo.local.folder.Trouble;

/// One process of an installation, kept running: when it ends by itself it is started again, as [Restarts] says. What it
/// writes to its terminal goes to a file.
public final class PartProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Launch how;
  private final Consumer<String> say;
  private final Restarts restarts = new Restarts();
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();
  private final CompletableFuture<Throwable> givenUp = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread watch;
  private volatile @Nullable Process process;
  private volatile int starts;
  private volatile boolean ready;

  private PartProcess(Launch how, Consumer<String> say) {
    this.how = how;
    this.say = say;
    this.watch = Thread.ofVirtual().name(how.name() + "-watch").unstarted(this::watch);
  }

  /// Starts it and returns at once.
  ///
  /// @param say is told when it ends by itself, and when it is back
  static PartProcess start(Launch how, Consumer<String> say) {
    PartProcess part = new PartProcess(how, say);
    part.watch.start();
    return part;
  }

  /// Waits until it does its work for the first time.
  ///
  /// @throws Trouble if it ended before
  void awaitStarted() {
    started.join();
    if (!ready && closing.getCount() > 0 && givenUp.isDone()) {
      throw new Trouble(String.valueOf(givenUp.join().getMessage()));
    }
  }

  private void watch() {
    try {
      boolean again = true;
      while (again && closing.getCount() > 0) {
        again = once();
      }
    } catch (IOException e) {
      giveUp("%s cannot be started: %s".formatted(name(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      started.complete(ready);
    }
  }

  /// Starts it and waits for its end.
  ///
  /// @return whether it is to be started again
  private boolean once() throws IOException, InterruptedException {
    long from = Files.exists(how.output()) ? Files.size(how.output()) : 0;
    long begin = System.nanoTime();
    Process launched = launch();
    awaitReady(launched, from);
    int status = launched.waitFor();
    boolean wasReady = ready;
    ready = false;
    return closing.getCount() > 0
        && ended(status, wasReady, Duration.ofNanos(System.nanoTime() - begin));
  }

  private synchronized Process launch() throws IOException {
    if (closing.getCount() == 0) {
      throw new IOException("it is being stopped");
    }
    Process launched =
        new ProcessBuilder(how.command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(how.output().toFile()))
            .start();
    process = launched;
    starts++;
    return launched;
  }

  private void awaitReady(Process launched, long from) throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (launched.isAlive() && !how.readiness().reached(how.output(), from)) {
      if (System.nanoTime() > deadline) {
        say.accept("%s does not answer and is stopped, see %s".formatted(name(), how.output()));
        launched.destroyForcibly();
        return;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
    if (launched.isAlive()) {
      ready = true;
      if (!started.complete(true)) {
        say.accept(name() + " is back");
      }
    }
  }

  private boolean ended(int status, boolean wasReady, Duration up) throws InterruptedException {
    if (!started.isDone()) {
      giveUp(
          "%s ended with status %d while it was starting, see %s"
              .formatted(name(), status, how.output()));
      return false;
    }
    Optional<Duration> pause = restarts.after(wasReady ? up : Duration.ZERO);
    if (pause.isEmpty()) {
      giveUp(
          "%s ended with status %d, the %dth time in a row, and is left alone: see %s"
              .formatted(name(), status, Restarts.MOST + 1, how.output()));
      return false;
    }
    say.accept("%s ended with status %d and is started again".formatted(name(), status));
    return !closing.await(pause.get().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void giveUp(String why) {
    if (started.isDone()) {
      say.accept(why);
    }
    givenUp.complete(new Trouble(why));
  }

  /// Completes when it is left alone.
  CompletableFuture<Throwable> givenUp() {
    return givenUp.copy();
  }

  public String name() {
    return how.name();
  }

  /// Whether it does its work, as far as known.
  public boolean ready() {
    return ready;
  }

  /// How often it was started.
  public int starts() {
    return starts;
  }

  /// The process that runs now, or ran last.
  public ProcessHandle handle() {
    Process known = process;
    if (known == null) {
      throw new IllegalStateException(name() + " was never started");
    }
    return known.toHandle();
  }

  /// Tells it to end, and does not wait.
  synchronized void end() {
    closing.countDown();
    Process known = process;
    if (known != null) {
      known.destroy();
    }
  }

  /// Stops it in good order, or after a while by force.
  @Override
  public void close() {
    end();
    try {
      if (!watch.join(STOP_LIMIT)) {
        handle().destroyForcibly();
        watch.join();
      }
    } catch (InterruptedException e) {
      handle().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

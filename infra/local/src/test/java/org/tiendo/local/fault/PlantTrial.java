package org.tiendo.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.tiendo.eventing.projection.Token;

/// A plant under the load of clerks, watched by a viewer, with a ledger for the whole time.
final class PlantTrial implements AutoCloseable {

  private static final int BEFORE_AND_AFTER = 20;

  /// So long a standby, a viewer whose page stands still, and a busy machine may take together.
  private static final Duration SHOWN = Duration.ofSeconds(90);

  final Plant plant;
  final Ledger ledger;
  final Faults faults;
  final FullDisks disks;
  private final Viewer viewer;
  private final int clerks;
  private int runs;

  private PlantTrial(Plant plant, Ledger ledger, int clerks, long seed) {
    this.plant = plant;
    this.ledger = ledger;
    this.clerks = clerks;
    this.faults = new Faults(plant, new Random(seed));
    this.disks = new FullDisks(plant);
    this.viewer = plant.viewer();
  }

  static PlantTrial start(Path folder, int clerks, long seed) throws IOException {
    Plant plant = Plant.start(folder.resolve("data"), 2);
    return new PlantTrial(plant, new Ledger(folder.resolve("ledger")), clerks, seed);
  }

  /// Commands go on before, during and after a fault; when the last of them is answered, everything must come to agree.
  ///
  /// @param what for what is printed
  Checker.Checked under(String what, Consumer<Clerks> fault) {
    int before = ledger.acknowledged();
    long begin = System.nanoTime();
    try (Clerks working = plant.clerks(ledger, "run" + runs++, clerks)) {
      working.awaitMore(BEFORE_AND_AFTER);
      fault.accept(working);
      plant.network().heal();
      working.awaitMore(BEFORE_AND_AFTER);
    }
    Duration loaded = Duration.ofNanos(System.nanoTime() - begin);
    Duration converging = plant.converged();
    Checker.Checked checked = new Checker(plant.databases(), plant.form()).check(ledger.read());
    System.out.printf(
        "%s: %d commands in %.1f s, converged %.1f s after the last; %s%n",
        what,
        ledger.acknowledged() - before,
        loaded.toMillis() / 1e3,
        converging.toMillis() / 1e3,
        checked);
    assertThat(checked.findings()).as(what).isEmpty();
    assertThat(viewer.wentBack()).as("shown to a viewer during " + what).isEmpty();
    return checked;
  }

  /// Waits until commands that are sent from now on are stored, relayed, and shown to the viewer.
  void awaitShown(Clerks working) {
    working.awaitMore(BEFORE_AND_AFTER);
    Token stored = plant.ends();
    Awaited.until(
        SHOWN,
        () -> viewer.seen().covers(stored),
        () -> "the viewer is at %s, not at %s".formatted(viewer.seen(), stored));
  }

  /// Waits until the viewer is told that what it sees may be old.
  void awaitStale() {
    Awaited.until(
        SHOWN, viewer::stale, () -> "the viewer at " + viewer.seen() + " takes it for live");
  }

  /// The viewer begins anew, as a page that is opened.
  void viewerForgets() {
    viewer.forget();
  }

  @Override
  public void close() throws IOException {
    viewer.close();
    try {
      plant.close();
    } finally {
      ledger.close();
    }
  }
}

package org.tiendo.local.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Processes that are started together and ended together, each as fast as the machine allows.
final class PartGroup implements AutoCloseable {

  private final List<PartProcess> parts = new CopyOnWriteArrayList<>();

  /// Starts them; [#awaitStarted] waits.
  ///
  /// @param say is told when one ends by itself, and when it is back
  static PartGroup start(List<Launch> launches, Consumer<String> say) {
    PartGroup group = new PartGroup();
    launches.forEach(launch -> group.parts.add(PartProcess.start(launch, say)));
    return group;
  }

  List<PartProcess> parts() {
    return parts;
  }

  /// Waits until all do their work.
  void awaitStarted() {
    parts.forEach(PartProcess::awaitStarted);
  }

  @Override
  public void close() {
    parts.forEach(PartProcess::end);
    parts.forEach(PartProcess::close);
  }
}

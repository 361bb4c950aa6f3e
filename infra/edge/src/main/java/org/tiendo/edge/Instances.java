package org.tiendo.edge;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// The instances of one service, by a list of addresses that does not change. Requests begin with each in turn; one that
/// failed a moment ago comes last, so that it is found again without a check of its own.
public final class Instances {

  /// How long an instance that failed comes last.
  static final Duration REST = Duration.ofSeconds(3);

  private final List<URI> all;
  private final LongSupplier nanos;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<URI, Long> failures = new ConcurrentHashMap<>();

  /// @param all at least one
  public Instances(List<URI> all) {
    this(all, System::nanoTime);
  }

  Instances(List<URI> all, LongSupplier nanos) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a service needs the address of one instance at least");
    }
    this.all = List.copyOf(all);
    this.nanos = nanos;
  }

  /// In the order of the configuration.
  public List<URI> all() {
    return all;
  }

  /// All of them, in the order in which a request should try them.
  public List<URI> inTurn() {
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    List<URI> order = new ArrayList<>(all.subList(first, all.size()));
    order.addAll(all.subList(0, first));
    List<URI> resting = order.stream().filter(this::rests).toList();
    order.removeAll(resting);
    order.addAll(resting);
    return order;
  }

  private boolean rests(URI instance) {
    Long failed = failures.get(instance);
    return failed != null && nanos.getAsLong() - failed < REST.toNanos();
  }

  /// An instance did not answer, or could not do its work.
  public void failed(URI instance) {
    failures.put(instance, nanos.getAsLong());
  }

  /// An instance did its work.
  public void answered(URI instance) {
    failures.remove(instance);
  }
}

package org.tiendo.eventing.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.code.CodeHash;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.Snapshots;
import org.tiendo.eventing.store.Snapshots.Snapshot;
import org.tiendo.eventing.store.StreamId;

/// Keeps the states of long streams, and gives them back to a process that has not folded the stream yet.
///
/// A state is kept in a form named after the code that folds it, so no release reads what another has folded. Writing is
/// done aside; a snapshot that cannot be written, or for which there is no time, is one less.
public final class StreamSnapshots implements AutoCloseable {

  /// Events between two snapshots of a stream; shorter streams have none.
  static final int EVERY = 64;

  private static final int WAITING = 256;
  private static final Logger LOG = LoggerFactory.getLogger(StreamSnapshots.class);

  private final EventLog log;
  private final Snapshots store;
  private final MeterRegistry meters;
  private final Map<String, Kept> byFeature = new HashMap<>();
  private final ThreadPoolExecutor writer;

  /// @param name of the form in which states are kept now
  private record Kept(StateForm form, String name) {}

  public StreamSnapshots(
      EventLog log, FeatureRegistry features, Snapshots store, MeterRegistry meters) {
    this.log = log;
    this.store = store;
    this.meters = meters;
    features.all().forEach(feature -> byFeature.put(feature.name(), kept(feature, features)));
    this.writer =
        new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name(log.name() + "-snapshots").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Kept kept(Feature<?, ?, ?> feature, FeatureRegistry features) {
    StateForm form = new StateForm(features.json(), feature.initial().get());
    CodeHash code =
        new CodeHash(feature.events().getClassLoader())
            .with(List.of(form.type(), feature.events()))
            .withAlone(feature.evolve().getClass().getNestHost());
    feature.earlier().forEach(earlier -> code.with(List.of(earlier.form())));
    return new Kept(form, code.value());
  }

  /// The state of a stream as it was once kept, if the log confirms its last event.
  Optional<StreamState> of(StreamId stream) {
    Kept kept = kept(stream);
    return store
        .of(stream, kept.name())
        .flatMap(snapshot -> {
          List<Envelope> last = log.stream(stream, snapshot.seq(), snapshot.seq() + 1);
          return last.isEmpty() || !last.getFirst().id().equals(snapshot.lastId())
              ? Optional.empty()
              : state(kept, snapshot, last);
        });
  }

  private Optional<StreamState> state(Kept kept, Snapshot snapshot, List<Envelope> last) {
    try {
      Object state = kept.form().read(snapshot.state());
      return Optional.of(StreamState.initial(state).after(last, state));
    } catch (IllegalArgumentException e) {
      LOG.warn("a snapshot of {} is passed over: {}", snapshot.stream(), e.getMessage());
      return Optional.empty();
    }
  }

  /// Keeps a state later, if there is time. It must be one that is durable in the log.
  void offer(StreamId stream, StreamState state) {
    writer.execute(() -> write(stream, state));
  }

  private void write(StreamId stream, StreamState state) {
    Kept kept = kept(stream);
    try {
      String text = kept.form().write(state.state());
      store.put(new Snapshot(stream, kept.name(), state.version(), state.lastId(), text));
      count("written");
    } catch (RuntimeException e) {
      if (!writer.isShutdown()) {
        LOG.warn("no snapshot of {}: {}", stream, e.getMessage());
        count("failed");
      }
    }
  }

  private void count(String outcome) {
    meters
        .counter(MeterNames.SNAPSHOTS, MeterNames.LOG, log.name(), MeterNames.OUTCOME, outcome)
        .increment();
  }

  private Kept kept(StreamId stream) {
    Kept kept = byFeature.get(stream.feature());
    if (kept == null) {
      throw new IllegalArgumentException("no feature of this service: " + stream);
    }
    return kept;
  }

  /// Snapshots that still wait are not written.
  @Override
  public void close() {
    writer.shutdownNow();
  }
}

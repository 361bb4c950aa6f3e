package org.tiendo.eventing.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// What a root unit of work is going to store: collected by all that runs in it, appended as one commit in its COMMIT
/// phase, dropped with it when it is rolled back.
public final class StagedCommit {

  private static final String RESOURCE = StagedCommit.class.getName();

  private final List<Commit.NewEvent> events = new ArrayList<>();
  private final Set<String> claims = new LinkedHashSet<>();
  private final Map<StreamId, Object> read = new HashMap<>();
  private @Nullable StoredCommit stored;

  private StagedCommit() {}

  /// The one of the root of a unit of work.
  ///
  /// COMMIT callbacks run in reverse order of their registration: register early, and everything else that could still
  /// refuse runs before.
  public static StagedCommit of(UnitOfWork<?> unitOfWork, EventLog log) {
    UnitOfWork<?> root = unitOfWork.root();
    StagedCommit known = root.getResource(RESOURCE);
    if (known != null) {
      return known;
    }
    StagedCommit staged = new StagedCommit();
    root.resources().put(RESOURCE, staged);
    root.onCommit(committed -> staged.append(log, committed));
    return staged;
  }

  public void add(Commit.NewEvent event) {
    if (stored != null) {
      throw new IllegalStateException("the unit of work is stored already");
    }
    events.add(event);
  }

  public void claim(Set<String> values) {
    claims.addAll(values);
  }

  /// What was read of a stream, the same throughout the unit of work: many commands that are carried out together ask for the
  /// same units and programmes.
  @SuppressWarnings("unchecked") // one caller, who reads one kind of thing
  public <T> T once(StreamId stream, Function<StreamId, T> reading) {
    return (T) read.computeIfAbsent(stream, reading);
  }

  /// Events staged so far.
  public List<Commit.NewEvent> events() {
    return List.copyOf(events);
  }

  /// What became of it; empty before the commit, and for good if nothing was staged.
  public Optional<StoredCommit> stored() {
    return Optional.ofNullable(stored);
  }

  private void append(EventLog log, UnitOfWork<?> root) {
    if (!events.isEmpty()) {
      stored = log.append(CommitHeader.of(root.getMessage()).commit(events, claims));
    }
  }
}

package org.tiendo.eventing.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a copy: control, documents, control again.
record SnapshotRead(Copy copy) {

  /// The documents at one token; null if a batch was or came under way, or another copy is read instead.
  Views.@Nullable Snapshot attempt(String prefix) {
    Control.State before = copy.control().load();
    if (!before.settled() || before.fence() != null) {
      return null;
    }
    List<Projection.View> documents = copy.sections().read(prefix);
    return copy.control().load().equals(before)
        ? new Views.Snapshot(before.token(), documents)
        : null;
  }
}

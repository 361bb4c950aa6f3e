package org.tiendo.eventing.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a copy: control, documents, control again.
record SnapshotRead(Copy copy) {

  /// The documents at one token; null if a batch was or came under way, another copy is read instead, or this one is gone.
  Views.@Nullable Snapshot attempt(String prefix) {
    Control.State before = copy.control().find();
    if (before == null || !before.settled() || before.fence() != null) {
      return null;
    }
    List<Projection.View> documents = copy.sections().read(prefix);
    return before.equals(copy.control().find())
        ? new Views.Snapshot(before.token(), documents)
        : null;
  }
}

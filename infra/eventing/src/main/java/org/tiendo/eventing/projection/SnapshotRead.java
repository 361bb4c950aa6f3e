package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a copy: control, documents, and whether the copy is still the one that is read.
record SnapshotRead(Copy copy) {

  /// The documents at one token; null if one of them is further than the control document showed before, another copy is read
  /// instead, or this one is gone. A batch that was announced and has not come to them does no harm, however long it takes.
  Views.@Nullable Snapshot attempt(String prefix) {
    Control.State before = copy.control().findWhole();
    if (before == null || before.fence() != null) {
      return null;
    }
    List<Projection.View> documents = new ArrayList<>();
    boolean whole = copy.sections().read(prefix, before, documents::add);
    return whole && copy.control().isRead() ? new Views.Snapshot(before.shown(), documents) : null;
  }
}

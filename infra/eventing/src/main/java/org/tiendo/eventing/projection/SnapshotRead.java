package org.tiendo.eventing.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a copy: control, documents, control again.
record SnapshotRead(Copy copy) {

  /// The documents at one token; null if a batch has come to one of them or the token has moved, another copy is read instead, or
  /// this one is gone. A batch that was announced and has not come to them does no harm, however long it takes.
  Views.@Nullable Snapshot attempt(String prefix) {
    Control.State before = copy.control().find();
    if (before == null || before.fence() != null) {
      return null;
    }
    List<Projection.View> documents = new ArrayList<>();
    boolean whole = copy.sections().read(prefix, before.token(), documents::add);
    return whole && before.equals(copy.control().find())
        ? new Views.Snapshot(before.token(), documents)
        : null;
  }
}

package org.tiendo.eventing.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read a version of a read model: control, documents, control again.
record SnapshotRead(Control control, SectionStore sections) {

  /// The documents at one token; null if a batch was or came under way.
  Views.@Nullable Snapshot attempt(String prefix) {
    Control.State before = control.load();
    if (!before.settled()) {
      return null;
    }
    List<Projection.View> documents = sections.read(prefix);
    return control.load().equals(before) ? new Views.Snapshot(before.token(), documents) : null;
  }
}

package org.tiendo.eventing.projection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one log has made of one document.
///
/// @param position of the last record that changed it: that record and earlier ones are in it
/// @param state null if the fold removed it; the position is kept, or a batch folded twice would start from nothing
/// @param stored position that the database has for it; -1 if it has none
record Section(long position, @Nullable JsonNode state, long stored) {

  static final Section NONE = new Section(-1, null, -1);

  Section changed(long at, @Nullable JsonNode to) {
    return new Section(at, to, stored);
  }

  boolean dirty() {
    return position > stored;
  }
}

package org.tiendo.embedded.mongo;

import java.util.List;

/// What the planner needs to know of an index.
///
/// @param fields in the order of the index; one that is not unique ends, in effect, with `_id`
/// @param arrays a bit for each field that has ever held an array
/// @param sparse documents without any of the fields are not in it
/// @param unique a full set of values leads to one entry
record Shape(
    String name, Key prefix, List<String> fields, long arrays, boolean sparse, boolean unique) {

  boolean array(int field) {
    return (arrays >> field & 1) == 1;
  }

  boolean anyArray() {
    return arrays != 0;
  }
}

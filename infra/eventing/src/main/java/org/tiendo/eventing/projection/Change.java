package org.tiendo.eventing.projection;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a record does to one section of a document.
public sealed interface Change {

  /// Adds to a section that is a list; the first element begins it. The list is not read for that, however long it is.
  ///
  /// @param element JSON text
  record Append(String element) implements Change {}

  /// Makes a section of what it was before.
  ///
  /// @param operator given null if there is none; returning null leaves the document without that section. Pure.
  record Replace(UnaryOperator<@Nullable JsonNode> operator) implements Change {}
}

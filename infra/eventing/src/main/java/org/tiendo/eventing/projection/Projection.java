package org.tiendo.eventing.projection;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import tools.jackson.databind.JsonNode;

/// A read model: documents, each with one section for each log, folded from that log alone.
///
/// @param name kebab case, e.g. `register`
/// @param version raised whenever the fold changes its result; a new version is built beside the old one
/// @param fold which documents a record changes, and how: document id → change of its section of the record's log. The
///     section before is null if there is none; returning null leaves the document without that section. Pure.
public record Projection(String name, int version, Fold fold) {

  /// A pure fold of one record.
  @FunctionalInterface
  public interface Fold {
    Map<String, UnaryOperator<@Nullable JsonNode>> changes(PublishedRecord record);
  }

  /// A document of a read model.
  ///
  /// @param sections state by log name
  public record View(String id, Map<String, JsonNode> sections) {
    public View {
      sections = Map.copyOf(sections);
    }
  }
}

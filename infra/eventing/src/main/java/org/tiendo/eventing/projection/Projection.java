package org.tiendo.eventing.projection;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.code.CodeHash;
import tools.jackson.databind.JsonNode;

/// A read model: documents, each with one section for each log, folded from that log alone.
///
/// @param name kebab case, e.g. `register`
/// @param version raised whenever the fold is meant to change its result; a new version is built beside the old one
/// @param code the class that holds the fold: what it refers to is part of the projection's identity
/// @param fold which documents a record changes, and how: document id → change of its section of the record's log. Pure.
public record Projection(String name, int version, Class<?> code, Fold fold) {

  /// A pure fold of one record.
  @FunctionalInterface
  public interface Fold {
    Map<String, Change> changes(PublishedRecord record);
  }

  /// Reads the code that it consists of; to be asked once.
  public ProjectionIdentity identity() {
    CodeHash hash = CodeHash.ofProduct(code.getClassLoader()).with(List.of(code));
    return new ProjectionIdentity(name, version, hash.value());
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

package org.tiendo.contracts.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What a change of a published form breaks. A form may grow by optional fields and by values of an enumeration; all else
/// needs a new version beside the old one.
final class Compatibility {

  /// Keywords that give a value its meaning and therefore never change.
  private static final List<String> FIXED =
      List.of("type", "format", "pattern", "$ref", "minProperties");

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  /// Every way in which `current` breaks what was promised by `released`, one sentence each.
  static List<String> breaks(JsonNode released, JsonNode current) {
    Compatibility compatibility = new Compatibility();
    compatibility.compare("$", released, current);
    for (String name : names(released.path("$defs"))) {
      compatibility.compare(
          name, released.path("$defs").path(name), current.path("$defs").path(name));
    }
    return List.copyOf(compatibility.breaks);
  }

  private void compare(String at, JsonNode released, JsonNode current) {
    if (current.isMissingNode()) {
      breaks.add(at + " is gone");
      return;
    }
    for (String keyword : FIXED) {
      if (!released.path(keyword).equals(current.path(keyword))) {
        breaks.add(
            at
                + ": "
                + keyword
                + " was "
                + released.path(keyword)
                + ", is "
                + current.path(keyword));
      }
    }
    compareMost(at, released, current);
    compareRequired(at, words(released.path("required")), words(current.path("required")));
    Set<String> lost = words(released.path("enum"));
    lost.removeAll(words(current.path("enum")));
    lost.forEach(value -> breaks.add(at + " no longer knows " + value));
    for (String name : names(released.path("properties"))) {
      compare(
          at + "." + name,
          released.path("properties").path(name),
          current.path("properties").path(name));
    }
    if (released.has("items")) {
      compare(at + "[]", released.path("items"), current.path("items"));
    }
    if (released.path("additionalProperties").isObject()) {
      compare(
          at + "{}", released.path("additionalProperties"), current.path("additionalProperties"));
    }
  }

  /// A limit on the number of fields grows by the optional fields that were added, and not otherwise.
  private void compareMost(String at, JsonNode released, JsonNode current) {
    int most = released.path("maxProperties").asInt(-1);
    int added = current.path("properties").size() - released.path("properties").size();
    int expected = most < 0 ? most : most + added;
    int is = current.path("maxProperties").asInt(-1);
    if (is != expected) {
      breaks.add(at + ": maxProperties should be " + expected + ", is " + is);
    }
  }

  private void compareRequired(String at, Set<String> released, Set<String> current) {
    for (String name : current) {
      if (!released.contains(name)) {
        breaks.add(at + "." + name + " has become required");
      }
    }
    for (String name : released) {
      if (!current.contains(name)) {
        breaks.add(at + "." + name + " was always there and may now be missing");
      }
    }
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new TreeSet<>();
    array.forEach(value -> words.add(value.asString()));
    return words;
  }
}

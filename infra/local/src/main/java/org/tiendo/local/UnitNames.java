package org.tiendo.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tiendo.identity.directory.UnitName;
import org.tiendo.local.sample.Kind;
import org.tiendo.local.sample.Sample;

/// Names of a sample's units, for the pages about people.
final class UnitNames {

  private UnitNames() {}

  static List<UnitName> of(Sample sample) {
    return sample.steps().stream()
        .filter(step -> step.kind() == Kind.UNIT)
        .map(step ->
            new UnitName(
                step.key(), names(step.body().apply(UnaryOperator.identity()).get("names"))))
        .toList();
  }

  private static Map<String, String> names(@Nullable Object byLanguage) {
    Map<String, String> names = new TreeMap<>();
    if (byLanguage instanceof Map<?, ?> map) {
      map.forEach((language, name) -> names.put(language.toString(), name.toString()));
    }
    return names;
  }
}

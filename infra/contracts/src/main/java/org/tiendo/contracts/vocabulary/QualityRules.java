package org.tiendo.contracts.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The rules of the quality percentage (tỷ lệ chất lượng), each from its first day until the next one's.
///
/// They are data, kept in `quality-rules.properties`: `<first day>.fail-costs-percent` and `<first day>.source`.
///
/// @param all in the order of their first days
public record QualityRules(List<QualityRule> all) {

  private static final String SHIPPED = "quality-rules.properties";
  private static final String COST = ".fail-costs-percent";

  public QualityRules {
    all = all.stream().sorted(Comparator.comparing(QualityRule::from)).toList();
    if (all.stream().map(QualityRule::from).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two quality rules begin on one day");
    }
  }

  /// The rules that come with the product.
  public static QualityRules shipped() {
    var file = Objects.requireNonNull(QualityRules.class.getResourceAsStream(SHIPPED), SHIPPED);
    try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException if a rule lacks a part or is no percentage
  public static QualityRules read(Reader text) throws IOException {
    Properties properties = new Properties();
    properties.load(text);
    List<QualityRule> rules = new ArrayList<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(COST)) {
        String day = key.substring(0, key.length() - COST.length());
        String source = properties.getProperty(day + ".source");
        if (source == null) {
          throw new IllegalArgumentException("a quality rule without a source: " + day);
        }
        rules.add(
            new QualityRule(
                LocalDate.parse(day),
                Integer.parseInt(properties.getProperty(key, "").strip()),
                source));
      }
    }
    return new QualityRules(rules);
  }

  /// The rule of a day; none before the first.
  public Optional<QualityRule> inForceOn(LocalDate day) {
    return all.reversed().stream().filter(rule -> !rule.from().isAfter(day)).findFirst();
  }
}

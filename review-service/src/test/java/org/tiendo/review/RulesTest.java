package org.tiendo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Rule;

/// Every rule of the service has a code of its own, a sentence in each language, a source, and a test that is refused by it.
class RulesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final int FEATURES_WITH_RULES = 7;

  @Test
  void codes_are_unique_and_told_in_vietnamese_too() throws IOException {
    List<String> codes = rules().stream().map(Rule::code).toList();
    assertThat(codes).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    Properties sentences = new Properties();
    try (var text =
        Files.newBufferedReader(
            Path.of("src/main/resources/org/tiendo/review/rules_vi.properties"))) {
      sentences.load(text);
    }
    assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void each_rule_says_what_it_is_and_where_it_comes_from() {
    assertThat(rules())
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("[a-z]+(-[a-z]+)+");
          assertThat(rule.sentence()).matches("[A-Z].{15,}\\.");
          assertThat(rule.source()).isNotBlank();
        });
  }

  @Test
  void some_test_of_its_feature_is_refused_by_each_rule() {
    List<Rule> untested = new ArrayList<>();
    for (Rule rule : rules()) {
      String name = rule.getClass().getSimpleName() + "." + ((Enum<?>) rule).name();
      Path tests = TESTS.resolve(rule.getClass().getPackageName().replace('.', '/'));
      if (!Pattern.compile("RefusedBy\\(\\s*" + Pattern.quote(name) + "\\s*\\)")
          .matcher(text(tests))
          .find()) {
        untested.add(rule);
      }
    }
    assertThat(untested).isEmpty();
  }

  private static List<Rule> rules() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<Path> found = files.filter(f -> f.toString().endsWith("Rule.java")).toList();
      assertThat(found).hasSize(FEATURES_WITH_RULES);
      List<Rule> rules = new ArrayList<>();
      for (Path file : found) {
        String path = MAIN.relativize(file).toString();
        Class<?> type = Class.forName(path.replace(".java", "").replace('/', '.'));
        Stream.of(type.getEnumConstants()).map(Rule.class::cast).forEach(rules::add);
      }
      return rules;
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path folder) {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

package org.tiendo.reporting.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.Rule;

/// Every rule has a code of its own, a sentence in each language, a source, and a test that is refused by it.
class RulesTest {

  private static final Path TESTS = Path.of("src/test/java/org/tiendo/reporting/yearend");
  private static final List<Rule> RULES =
      Stream.<Rule[]>of(YearEndReviewRule.values(), EntryRule.values())
          .flatMap(Stream::of)
          .toList();

  @Test
  void each_rule_says_what_it_is_where_it_comes_from_and_in_vietnamese_too() throws IOException {
    Properties sentences = new Properties();
    try (var text =
        Files.newBufferedReader(
            Path.of("src/main/resources/org/tiendo/reporting/rules_vi.properties"))) {
      sentences.load(text);
    }
    assertThat(RULES).extracting(Rule::code).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(RULES)
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("[a-z]+(-[a-z]+)+");
          assertThat(rule.sentence()).matches("[A-Z].{15,}\\.");
          assertThat(rule.source()).isNotBlank();
          assertThat(sentences.getProperty(rule.code())).isNotBlank();
        });
  }

  @Test
  void some_test_is_refused_by_each_rule() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(TESTS)) {
      for (Path file : files.toList()) {
        tests.append(Files.readString(file));
      }
    }
    assertThat(RULES)
        .allSatisfy(rule ->
            assertThat(
                    Pattern.compile(
                            "RefusedBy\\(\\s*"
                                + rule.getClass().getSimpleName()
                                + "\\."
                                + ((Enum<?>) rule).name()
                                + "\\s*\\)")
                        .matcher(tests)
                        .find())
                .as(rule.code())
                .isTrue());
  }
}

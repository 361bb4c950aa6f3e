package org.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Rule;

/// Every rule of the service has a code of its own, a sentence, a source, and a test that is refused by it.
class RulesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void codes_are_unique_and_in_kebab_case() {
    List<String> codes = new ArrayList<>(Stream.of(KernelRule.values()).map(Rule::code).toList());
    rules().forEach(rule -> codes.add(rule.code()));
    assertThat(codes).hasSizeGreaterThan(55).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("[a-z]+(-[a-z]+)+"));
  }

  @Test
  void each_rule_says_what_it_is_and_where_it_comes_from() {
    assertThat(rules())
        .allSatisfy(rule -> {
          assertThat(rule.sentence()).matches("[A-Z].{15,}\\.");
          assertThat(rule.source()).isNotBlank();
          assertThat(rule.kind()).isNotNull();
        });
  }

  @Test
  void some_test_of_its_feature_is_refused_by_each_rule() throws IOException {
    List<Rule> untested = new ArrayList<>();
    for (Rule rule : rules()) {
      String name = ((Enum<?>) rule).name();
      Path tests = TESTS.resolve(rule.getClass().getPackageName().replace('.', '/'));
      if (!Pattern.compile("refusedBy\\(\\s*" + name + "\\s*\\)").matcher(text(tests)).find()) {
        untested.add(rule);
      }
    }
    assertThat(untested).isEmpty();
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Class<?> type : ruleClasses()) {
      Stream.of(type.getEnumConstants()).map(Rule.class::cast).forEach(rules::add);
    }
    return rules;
  }

  private static List<Class<?>> ruleClasses() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<Class<?>> found = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith("Rule.java")).toList()) {
        String path = MAIN.relativize(file).toString();
        found.add(Class.forName(path.replace(".java", "").replace('/', '.')));
      }
      assertThat(found).hasSize(15);
      return found;
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}

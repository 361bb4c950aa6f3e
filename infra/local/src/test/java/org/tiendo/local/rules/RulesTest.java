package org.tiendo.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.edge.ProblemSentences;
import org.tiendo.testkit.Reactor;

/// Every rule of every service and every problem of the edge says in each language what it says in the code.
class RulesTest {

  private static final Path ROOT = Reactor.folder(Path.of(""));
  private static final Path KEPT = ROOT.resolve("infra/docs/rules.md");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  /// Codes that are no literal of their own: names of statuses, words of one part, or composed.
  private static final Set<String> COMPOSED =
      Set.of(
          "unauthenticated",
          "forbidden",
          "internal",
          "not-found",
          "bad-request",
          "method-not-allowed",
          "not-acceptable",
          "unsupported-media-type",
          "internal-server-error",
          "service-unavailable",
          "directive-unknown",
          "programme-unknown",
          "project-unknown",
          "frozen-report-unknown");

  private final ProblemSentences sentences = new ProblemSentences();

  @Test
  void every_rule_has_its_sentence_in_every_language() throws Exception {
    Set<String> rules = rules().stream().map(Rule::code).collect(Collectors.toSet());
    assertThat(rules).hasSizeGreaterThan(70);
    assertThat(without(rules)).isEmpty();
  }

  @Test
  void every_problem_of_the_edge_has_its_sentence_in_every_language() throws IOException {
    Set<String> codes = new TreeSet<>(COMPOSED);
    for (String module : List.of("infra/edge", "infra/eventing", "reporting-service")) {
      codes.addAll(codesIn(ROOT.resolve(module).resolve("src/main/java")));
    }
    assertThat(codes).contains("unknown-field", "body-too-large", "bad-date", "key-reused");
    assertThat(without(codes)).isEmpty();
  }

  @Test
  void a_code_without_a_sentence_is_found() {
    assertThat(without(Set.of("never-heard-of"))).isNotEmpty();
  }

  @Test
  void the_list_of_rules_is_the_one_that_is_kept() throws Exception {
    String list = list();
    if (Boolean.getBoolean("tiendo.rewrite")) {
      Files.writeString(KEPT, list);
    }
    assertThat(KEPT)
        .as("make %s anew with -Dtiendo.rewrite=true", KEPT)
        .exists()
        .content()
        .isEqualTo(list);
  }

  private List<String> without(Set<String> codes) {
    List<String> missing = new ArrayList<>();
    assertThat(sentences.languages()).isNotEmpty();
    for (Locale language : sentences.languages()) {
      codes.stream()
          .filter(code -> sentences.sentence(language, code) == null)
          .forEach(code -> missing.add(language + " " + code));
    }
    return missing;
  }

  /// All kebab-case literals of the sources that speak of problems.
  private static Set<String> codesIn(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> codes = new TreeSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        boolean tells =
            Stream.of(
                    "Problem.of(", "RequestProblem(", "problems.write(", "QueryProblem(", "CODE =")
                .anyMatch(text::contains);
        if (tells) {
          CODE.matcher(text).results().map((MatchResult m) -> m.group(1)).forEach(codes::add);
        }
      }
      return codes;
    }
  }

  private static List<Rule> rules() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Rule.class));
    List<Rule> rules = new ArrayList<>();
    for (BeanDefinition found : scanner.findCandidateComponents("org.tiendo")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      assertThat(type.isEnum()).as(type + " is an enum").isTrue();
      Arrays.stream(type.getEnumConstants()).map(Rule.class::cast).forEach(rules::add);
    }
    assertThat(rules.stream().map(Rule::code)).doesNotHaveDuplicates();
    return rules;
  }

  private String list() throws ClassNotFoundException {
    Map<String, List<Rule>> byFeature = new TreeMap<>();
    for (Rule rule : rules()) {
      byFeature.computeIfAbsent(rule.getClass().getPackageName(), _ -> new ArrayList<>()).add(rule);
    }
    StringBuilder list = new StringBuilder();
    list.append("# Rules\n\n")
        .append(
            "A refused command is answered with the code of the rule that refused it. Made from")
        .append(" the code by `RulesTest`; the sentence is told in the reader's language.\n\n")
        .append("| Kind | Status | Means |\n|---|---|---|\n")
        .append("| INVALID | 422 | mend the command and send it again |\n")
        .append("| UNKNOWN | 404 | something it names does not exist, or not for the sender |\n")
        .append("| FORBIDDEN | 403 | the sender may not do this |\n")
        .append("| ILLEGAL_STATE | 409 | not in the present state |\n");
    byFeature.forEach((feature, rules) -> {
      list.append("\n## ").append(feature.replace("org.tiendo.", "")).append('\n');
      rules.forEach(rule -> entry(list, rule));
    });
    return list.toString();
  }

  private void entry(StringBuilder list, Rule rule) {
    list.append("\n### ").append(rule.code()).append("\n");
    list.append(rule.sentence()).append("  \n");
    sentences.languages().stream()
        .sorted((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()))
        .forEach(language ->
            list.append(language.toLanguageTag())
                .append(": ")
                .append(sentences.sentence(language, rule.code()))
                .append("  \n"));
    list.append(rule.kind()).append(" · ").append(rule.source()).append('\n');
  }
}

package org.tiendo.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule is broken by a fixture; a rule that nothing breaks would prove nothing.
class ArchitectureRulesTest {

  private static final String FIXTURE = "org.tiendo.testkit.fixture";

  /// Rule by rule, the fixture classes that break it: these and no others.
  private static final Map<String, Set<String>> OF_SERVICE =
      Map.ofEntries(
          Map.entry("domain-imports", Set.of("DomainKnowsPublished", "DomainKnowsEdge")),
          Map.entry("publisher-imports", Set.of("AlphaPublisher")),
          Map.entry("automation-imports", Set.of("WhenThisThenThat")),
          Map.entry("axon-in-config", Set.of("UsesAxon")),
          Map.entry("drivers-in-eventing", Set.of("UsesMongo", "UsesKafka", "ParsesQuery")),
          Map.entry("features-by-command", Set.of("BetaApi")),
          Map.entry("no-other-service", Set.of("UsesOther")),
          Map.entry("no-cycles", Set.of("Cycle", "One", "Two")),
          Map.entry("no-wall-clock", Set.of("ReadsClock")),
          Map.entry("no-random-ids", Set.of("TakesChances")),
          Map.entry("no-console", Set.of("Prints")),
          Map.entry("no-static-state", Set.of("HoldsState")),
          Map.entry("no-static-collection", Set.of("HoldsState")),
          Map.entry("domain-without-io", Set.of("DomainReadsFiles")),
          Map.entry("no-java-serialization", Set.of("ReadsObjects")),
          Map.entry("no-xstream", Set.of("UsesXStream")),
          Map.entry("no-default-typing", Set.of("TypesByData")),
          Map.entry("no-parsed-query", Set.of("ParsesQuery")));

  private static final Map<String, Set<String>> OF_INFRASTRUCTURE =
      Map.ofEntries(
          Map.entry("axon-in-eventing", Set.of("RelayKnowsAxon", "BrokerKnowsAxon")),
          Map.entry("drivers-in-eventing", Set.of("ContractKnowsDriver")),
          Map.entry("contracts-without-framework", Set.of("KnowsFramework", "ContractKnowsDriver")),
          Map.entry("infrastructure-knows-no-service", Set.of("WebKnowsService")));

  private static final Map<String, List<String>> BROKEN = service("broken").violations();
  private static final Map<String, List<String>> BROKEN_BELOW = infrastructure().violations();

  static Set<String> rulesOfService() {
    return BROKEN.keySet();
  }

  static Set<String> rulesOfInfrastructure() {
    return OF_INFRASTRUCTURE.keySet();
  }

  @ParameterizedTest
  @MethodSource("rulesOfService")
  void each_rule_of_a_service_bites(String rule) {
    assertBreaks(BROKEN.get(rule), OF_SERVICE.get(rule));
  }

  @ParameterizedTest
  @MethodSource("rulesOfInfrastructure")
  void each_rule_of_the_infrastructure_bites(String rule) {
    assertBreaks(BROKEN_BELOW.get(rule), OF_INFRASTRUCTURE.get(rule));
  }

  @Test
  void every_rule_has_a_fixture_that_breaks_it() {
    assertThat(rulesOfService()).isEqualTo(OF_SERVICE.keySet());
    assertThat(BROKEN_BELOW.keySet())
        .containsAll(OF_INFRASTRUCTURE.keySet())
        .hasSize(OF_INFRASTRUCTURE.size() + 4);
  }

  @Test
  void a_service_that_keeps_the_rules_passes_and_tells_what_was_looked_at() {
    Scanned scanned = service("sound").check(10);

    assertThat(scanned.classes()).isGreaterThanOrEqualTo(10);
    assertThat(scanned.features()).containsExactlyInAnyOrder("alpha", "beta");
  }

  @Test
  void a_service_that_breaks_rules_fails() {
    assertThatThrownBy(() -> service("broken").check(10))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no-wall-clock")
        .hasMessageContaining("ReadsClock");
  }

  @Test
  void too_few_classes_fail_even_if_none_breaks_a_rule() {
    assertThatThrownBy(() -> service("sound").check(1_000)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ArchitectureRules.ofService("org.tiendo.nowhere").check(1))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"instant", "inZone", "reference", "lambda", "millis", "date"})
  void every_way_to_the_wall_clock_is_seen(String method) {
    assertThat(BROKEN.get("no-wall-clock")).anyMatch(line -> line.contains("." + method + "()"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignable", "COUNTER", "ARRAY", "OPEN"})
  void every_form_of_static_state_is_seen(String field) {
    assertThat(BROKEN.get("no-static-state")).anyMatch(line -> line.contains("." + field));
  }

  private static void assertBreaks(List<String> lines, Set<String> breakers) {
    assertThat(breakers).as("fixtures for the rule").isNotNull();
    assertThat(breakers)
        .allSatisfy(name -> assertThat(lines).anyMatch(line -> line.contains(name)));
    assertThat(lines).allSatisfy(line -> assertThat(breakers).anyMatch(line::contains));
  }

  private static ArchitectureRules service(String name) {
    return ArchitectureRules.ofService(FIXTURE + "." + name, new ImportOption[0]);
  }

  private static ArchitectureRules infrastructure() {
    return ArchitectureRules.ofInfrastructure(FIXTURE + ".infra", new ImportOption[0]);
  }
}

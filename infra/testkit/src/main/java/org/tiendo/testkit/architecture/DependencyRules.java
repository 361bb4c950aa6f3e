package org.tiendo.testkit.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.tiendo.testkit.architecture.ServiceLayout.isWithin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Rules about which packages a class may refer to.
final class DependencyRules {

  private static final List<String> WORDS =
      List.of(
          "org.tiendo.contracts.calendar",
          "org.tiendo.contracts.id",
          "org.tiendo.contracts.kernel",
          "org.tiendo.contracts.vocabulary");
  private static final List<String> DRIVERS =
      List.of("com.mongodb", "org.bson", "org.apache.kafka");
  private static final List<String> AXON = List.of("org.axonframework");

  private DependencyRules() {}

  static Map<String, ArchRule> ofService(ServiceLayout layout) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "domain-imports", uses(layout::isDomain, (from, to) -> domainMayUse(layout, from, to)));
    rules.put(
        "publisher-imports",
        uses(
            layout::isPublisher,
            (from, to) ->
                domainMayUse(layout, from, to)
                    || isWithin("org.tiendo.contracts", to.getPackageName())));
    rules.put(
        "automation-imports",
        uses(
            type -> layout.isFeature(type) && layout.isAutomation(type),
            (from, to) -> automationMayUse(layout, from, to)));
    rules.put(
        "axon-in-config", uses(type -> !layout.isWiring(type), (_, to) -> !isOneOf(AXON, to)));
    rules.put("drivers-in-eventing", uses(_ -> true, (_, to) -> !isOneOf(DRIVERS, to)));
    rules.put(
        "features-by-command",
        uses(layout::isFeature, (from, to) -> featureMayUse(layout, from, to)));
    rules.put("no-other-service", uses(_ -> true, (_, to) -> serviceMayUse(layout, to)));
    rules.put("no-cycles", slices().matching(layout.base() + ".(**)").should().beFreeOfCycles());
    return rules;
  }

  static Map<String, ArchRule> ofInfrastructure(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    List<String> axonUsers =
        List.of(root + ".eventing.store", root + ".eventing.command", root + ".eventing.config");
    List<String> driverUsers = List.of(root + ".eventing", root + ".embedded");
    rules.put(
        "axon-in-eventing", uses(type -> !isOneOf(axonUsers, type), (_, to) -> !isOneOf(AXON, to)));
    rules.put(
        "drivers-in-eventing",
        uses(type -> !isOneOf(driverUsers, type), (_, to) -> !isOneOf(DRIVERS, to)));
    rules.put(
        "contracts-without-framework",
        uses(
            type -> isWithin(root + ".contracts", type.getPackageName()),
            (_, to) -> isPlain(to) || isWithin(root + ".contracts", to.getPackageName())));
    rules.put(
        "infrastructure-knows-no-service",
        uses(
            type -> isWithin(root + ".eventing", type.getPackageName()),
            (_, to) ->
                !isWithin(root, to.getPackageName())
                    || isOneOf(
                        List.of(root + ".eventing", root + ".edge", root + ".contracts"), to)));
    return rules;
  }

  private static ArchRule uses(
      Predicate<JavaClass> subject, BiPredicate<JavaClass, JavaClass> mayUse) {
    return ClassRule.of(
        subject,
        (type, report) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> !mayUse.test(type, element(d.getTargetClass())))
                .forEach(d -> report.accept(d.getDescription())));
  }

  /// A decision may carry out commands of other features with it, so it may name them.
  private static boolean domainMayUse(ServiceLayout layout, JavaClass from, JavaClass to) {
    return isPlain(to)
        || isOneOf(WORDS, to)
        || layout.isOwn(to) && layout.isCommand(to)
        || layout.sameFile(from, to)
        || layout.isDomain(to) && layout.featureOf(from).equals(layout.featureOf(to));
  }

  private static boolean automationMayUse(ServiceLayout layout, JavaClass from, JavaClass to) {
    return domainMayUse(layout, from, to)
        || isOneOf(List.of("org.tiendo.contracts", "org.tiendo.eventing.inbox"), to);
  }

  private static boolean featureMayUse(ServiceLayout layout, JavaClass from, JavaClass to) {
    return !layout.isFeature(to)
        || layout.featureOf(from).equals(layout.featureOf(to))
        || layout.isCommand(to);
  }

  private static boolean serviceMayUse(ServiceLayout layout, JavaClass to) {
    return layout.isOwn(to)
        || !isWithin("org.tiendo", to.getPackageName())
        || isOneOf(List.of("org.tiendo.contracts", "org.tiendo.edge", "org.tiendo.eventing"), to);
  }

  private static boolean isPlain(JavaClass type) {
    return type.isPrimitive()
        || isWithin("java", type.getPackageName())
        || isWithin("org.jspecify", type.getPackageName());
  }

  private static boolean isOneOf(List<String> packages, JavaClass type) {
    return packages.stream().anyMatch(p -> isWithin(p, type.getPackageName()));
  }

  private static JavaClass element(JavaClass type) {
    return type.getBaseComponentType();
  }
}

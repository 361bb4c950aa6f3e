package org.tiendo.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The architecture rules of a service, or of the modules below the services.
///
/// ```java
/// @Test
/// void keeps_the_architecture_rules() {
///   Scanned scanned = ArchitectureRules.ofService("org.tiendo.task").check(60);
///   assertThat(scanned.features()).contains("directive", "project");
/// }
/// ```
///
/// A rule holds silently when there is nothing to look at, hence the number of classes expected.
public final class ArchitectureRules {

  private final List<String> packages;
  private final Map<String, ArchRule> rules;
  private final ServiceLayout layout;
  private final ImportOption[] options;

  private ArchitectureRules(
      List<String> packages,
      Map<String, ArchRule> rules,
      ServiceLayout layout,
      ImportOption... options) {
    this.packages = packages;
    this.rules = rules;
    this.layout = layout;
    this.options = options;
  }

  /// The rules of a service.
  ///
  /// @param base its package, e.g. `org.tiendo.task`
  public static ArchitectureRules ofService(String base) {
    return ofService(base, new ImportOption.DoNotIncludeTests());
  }

  static ArchitectureRules ofService(String base, ImportOption... options) {
    ServiceLayout layout = new ServiceLayout(base);
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.putAll(DependencyRules.ofService(layout));
    rules.putAll(PurityRules.ofService(layout));
    rules.putAll(SafetyRules.all());
    return new ArchitectureRules(List.of(base), rules, layout, options);
  }

  /// The rules of contracts, eventing, embedded servers and whatever else of these is on the class path.
  public static ArchitectureRules ofInfrastructure() {
    return ofInfrastructure("org.tiendo", new ImportOption.DoNotIncludeTests());
  }

  static ArchitectureRules ofInfrastructure(String root, ImportOption... options) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.putAll(DependencyRules.ofInfrastructure(root));
    rules.putAll(SafetyRules.all());
    List<String> packages = List.of(root + ".contracts", root + ".eventing", root + ".embedded");
    return new ArchitectureRules(packages, rules, new ServiceLayout(root), options);
  }

  /// Fails if a rule is broken, or if fewer classes than `minimumClasses` were found: then the rules looked at nothing.
  public Scanned check(int minimumClasses) {
    JavaClasses classes = classes();
    Scanned scanned = new Scanned(classes.size(), features(classes));
    assertThat(scanned.classes())
        .as("classes found in %s", packages)
        .isGreaterThanOrEqualTo(minimumClasses);
    List<String> broken = new ArrayList<>();
    violations(classes).forEach((rule, lines) -> lines.forEach(l -> broken.add(rule + ": " + l)));
    assertThat(broken).as("broken architecture rules of %s", packages).isEmpty();
    return scanned;
  }

  /// What breaks each rule, by the rule's name; a rule that holds has an empty list.
  Map<String, List<String>> violations() {
    return violations(classes());
  }

  private Map<String, List<String>> violations(JavaClasses classes) {
    Map<String, List<String>> violations = new LinkedHashMap<>();
    rules.forEach((name, rule) -> {
      EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
      violations.put(name, result.getFailureReport().getDetails());
    });
    return violations;
  }

  private JavaClasses classes() {
    return new ClassFileImporter(List.of(options)).importPackages(packages);
  }

  private TreeSet<String> features(JavaClasses classes) {
    TreeSet<String> features = new TreeSet<>();
    for (JavaClass type : classes) {
      if (layout.isDecider(type)) {
        features.add(layout.featureOf(type));
      }
    }
    return features;
  }
}

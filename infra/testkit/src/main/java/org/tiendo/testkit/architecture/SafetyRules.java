package org.tiendo.testkit.architecture;

import static org.tiendo.testkit.architecture.ServiceLayout.isWithin;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/// Rules that keep data from choosing classes or queries.
final class SafetyRules {

  private static final Set<String> TYPING =
      Set.of("activateDefaultTyping", "activateDefaultTypingAsProperty", "enableDefaultTyping");

  private SafetyRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "no-java-serialization", uses("java.io.ObjectInputStream"),
        "no-xstream",
            ClassRule.of(
                _ -> true,
                (type, report) ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(d ->
                            isWithin(
                                "com.thoughtworks.xstream", d.getTargetClass().getPackageName()))
                        .forEach(d -> report.accept(d.getDescription()))),
        "no-default-typing", accesses((_, name) -> TYPING.contains(name)),
        "no-parsed-query",
            accesses((owner, name) ->
                name.equals("parse")
                    && (owner.equals("org.bson.Document")
                        || owner.equals("org.bson.BsonDocument"))));
  }

  private static ArchRule uses(String className) {
    return ClassRule.of(
        _ -> true,
        (type, report) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> d.getTargetClass().getName().equals(className))
                .forEach(d -> report.accept(d.getDescription())));
  }

  private static ArchRule accesses(OwnerAndName refused) {
    return ClassRule.of(
        _ -> true,
        (type, report) ->
            type.getAccessesFromSelf().stream()
                .filter(a -> isRefused(refused, a))
                .forEach(a -> report.accept(a.getDescription())));
  }

  private static boolean isRefused(OwnerAndName refused, JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return refused.test(owner.getName(), access.getTarget().getName());
  }

  /// A member, by the name of its class and its own.
  private interface OwnerAndName {
    boolean test(String owner, String name);
  }
}

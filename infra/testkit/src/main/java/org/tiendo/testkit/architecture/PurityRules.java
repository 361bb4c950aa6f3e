package org.tiendo.testkit.architecture;

import static org.tiendo.testkit.architecture.ServiceLayout.isWithin;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Rules about what a service's code may do: no hidden clock, chance, state or output.
final class PurityRules {

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.security.SecureRandom",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.random.RandomGenerator");
  private static final List<String> OUTSIDE =
      List.of(
          "java.io",
          "java.net",
          "java.nio.file",
          "java.nio.channels",
          "java.sql",
          "java.util.logging");
  private static final Set<String> HARMLESS = Set.of("java.io.Serializable");

  private PurityRules() {}

  static Map<String, ArchRule> ofService(ServiceLayout layout) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no-wall-clock", accesses(type -> !isConfig(layout, type), PurityRules::isWallClock));
    rules.put("no-random-ids", accesses(_ -> true, PurityRules::isChance));
    rules.put("no-console", accesses(_ -> true, PurityRules::isConsole));
    rules.put(
        "no-static-state",
        ClassRule.of(
            _ -> true,
            (type, report) ->
                type.getFields().stream()
                    .filter(PurityRules::isStaticState)
                    .forEach(f -> report.accept(f.getFullName() + " is static and mutable"))));
    rules.put("no-static-collection", accesses(_ -> true, PurityRules::fillsStatic));
    rules.put(
        "domain-without-io",
        ClassRule.of(
            layout::isDomain,
            (type, report) ->
                type.getDirectDependenciesFromSelf().stream()
                    .filter(d -> isOutside(d.getTargetClass()))
                    .forEach(d -> report.accept(d.getDescription()))));
    return rules;
  }

  private static ArchRule accesses(Predicate<JavaClass> subject, Predicate<JavaAccess<?>> refused) {
    return ClassRule.of(
        subject,
        (type, report) ->
            type.getAccessesFromSelf().stream()
                .filter(refused)
                .forEach(a -> report.accept(a.getDescription())));
  }

  private static boolean isConfig(ServiceLayout layout, JavaClass type) {
    return layout.featureOf(type).equals("config");
  }

  /// `now` of any date or time class unless it is given a clock, and the other ways to the machine's clock.
  private static boolean isWallClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean now =
        name.equals("now")
            && isWithin("java.time", access.getTargetOwner().getPackageName())
            && !takesClock(access);
    return now
        || owner.equals("java.time.Clock") && (name.startsWith("system") || name.matches("tick.+"))
        || owner.equals("java.time.InstantSource") && name.equals("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.util.Date") && name.equals("<init>") && parameters(access) == 0
        || owner.equals("java.util.Calendar") && name.equals("getInstance");
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
  }

  private static int parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        ? target.getRawParameterTypes().size()
        : 0;
  }

  private static boolean isChance(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return CHANCE.contains(owner)
        || owner.equals("java.util.UUID") && name.equals("randomUUID")
        || owner.equals("java.lang.Math") && name.equals("random");
  }

  private static boolean isConsole(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.lang.System") && (name.equals("out") || name.equals("err"))
        || name.equals("printStackTrace") && parameters(access) == 0;
  }

  /// A static field that can be assigned, or that holds a thing made to be changed.
  private static boolean isStaticState(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    JavaClass type = field.getRawType();
    return !modifiers.contains(JavaModifier.FINAL) || type.isArray() || isMutable(type);
  }

  private static boolean isMutable(JavaClass type) {
    String name = type.getName();
    return name.startsWith("java.util.concurrent.")
        || name.equals("java.lang.ThreadLocal")
        || name.equals("java.lang.StringBuilder")
        || isMutableCollection(name);
  }

  private static boolean isMutableCollection(String name) {
    return name.matches(
        "java\\.util\\.(concurrent\\.\\w+|\\w*(HashMap|TreeMap|EnumMap|HashSet|TreeSet|ArrayList|LinkedList|ArrayDeque|Vector))");
  }

  /// A changeable collection made in a static initialiser is kept in a static field, whatever the field's type says.
  private static boolean fillsStatic(JavaAccess<?> access) {
    return access.getOrigin().getName().equals("<clinit>")
        && access.getTarget().getName().equals("<init>")
        && isMutableCollection(access.getTargetOwner().getName());
  }

  private static boolean isOutside(JavaClass type) {
    return !HARMLESS.contains(type.getName())
        && OUTSIDE.stream().anyMatch(p -> isWithin(p, type.getPackageName()));
  }
}

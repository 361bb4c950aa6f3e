package org.tiendo.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/// How a service is laid out: one package for each feature, `config` for the wiring, the rest for support.
///
/// @param base package of the service, e.g. `org.tiendo.task`
record ServiceLayout(String base) {

  boolean isOwn(JavaClass type) {
    return isWithin(base, type.getPackageName());
  }

  /// Wiring: `config` packages and the main class.
  boolean isWiring(JavaClass type) {
    String inside = inside(type);
    return inside.isEmpty() || inside.equals("config") || inside.startsWith("config.");
  }

  /// A class that decides or holds what is decided: in a package with a decider, and neither the HTTP edge, the published
  /// form nor an automation.
  boolean isDomain(JavaClass type) {
    String name = outerName(type);
    return isFeature(type)
        && !name.endsWith("Api")
        && !name.endsWith("Publisher")
        && !isAutomation(type)
        && !name.equals("package-info");
  }

  boolean isPublisher(JavaClass type) {
    return isFeature(type) && outerName(type).endsWith("Publisher");
  }

  boolean isAutomation(JavaClass type) {
    return outerName(type).matches("When[A-Z]\\w*Then[A-Z]\\w*");
  }

  /// Whether the class lies in a package that has a decider.
  boolean isFeature(JavaClass type) {
    return isOwn(type)
        && !isWiring(type)
        && type.getPackage().getClasses().stream().anyMatch(this::isDecider);
  }

  boolean isDecider(JavaClass type) {
    return isOwn(type)
        && type.getEnclosingClass().isEmpty()
        && type.getSimpleName().endsWith("Decider");
  }

  /// A command of a feature, the only thing of it that another feature may use.
  boolean isCommand(JavaClass type) {
    return outerName(type).endsWith("Command");
  }

  /// First package name below the service, empty for the service's own package.
  String featureOf(JavaClass type) {
    return inside(type).split("\\.", 2)[0];
  }

  boolean sameFile(JavaClass one, JavaClass other) {
    return one.getPackageName().equals(other.getPackageName())
        && outerName(one).equals(outerName(other));
  }

  static boolean isWithin(String base, String packageName) {
    return packageName.equals(base) || packageName.startsWith(base + ".");
  }

  private String inside(JavaClass type) {
    String packageName = type.getPackageName();
    return packageName.length() <= base.length() ? "" : packageName.substring(base.length() + 1);
  }

  /// Simple name of the outermost class.
  private static String outerName(JavaClass type) {
    String name =
        type.getFullName()
            .substring(type.getPackageName().isEmpty() ? 0 : type.getPackageName().length() + 1);
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}

package org.tiendo.edge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Gives each application only the auto-configurations that are its own, although local mode has those of all on one class
/// path.
///
/// An application says under `tiendo.parts` what it is (`service`, `pages`, `identity`, `gateway`, several at once); one that does not say gets everything, as usual.
public final class OwnAutoConfigurations
    implements AutoConfigurationImportFilter, EnvironmentAware {

  /// Classes whose names begin so serve these parts only; the first rule that fits decides.
  private record Rule(String prefix, List<String> parts) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("org.springframework.cloud.gateway.", List.of("gateway")),
          new Rule("org.springframework.cloud.", List.of()),
          new Rule("org.springframework.boot.restclient.", List.of("gateway")),
          new Rule("org.springframework.boot.security.oauth2.client.", List.of("gateway")),
          new Rule(
              "org.springframework.boot.security.oauth2.server.authorization.",
              List.of("identity")),
          new Rule("org.springframework.boot.thymeleaf.", List.of("pages")),
          new Rule("org.springdoc.", List.of("service")));

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    String[] is = Objects.requireNonNull(environment).getProperty("tiendo.parts", String[].class);
    boolean[] kept = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      kept[i] = is == null || name == null || serves(name, List.of(is));
    }
    return kept;
  }

  private static boolean serves(String name, List<String> is) {
    return RULES.stream()
        .filter(rule -> name.startsWith(rule.prefix()))
        .findFirst()
        .map(rule -> rule.parts().stream().anyMatch(is::contains))
        .orElse(true);
  }
}

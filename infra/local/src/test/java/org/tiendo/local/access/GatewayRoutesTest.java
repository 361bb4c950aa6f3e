package org.tiendo.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.testkit.web.Endpoint;
import org.tiendo.testkit.web.Endpoints;

/// Every command reaches the service that takes it, as the gateway is set.
class GatewayRoutesTest {

  private static final String COMMANDS = "POST /api/commands/";

  @ParameterizedTest
  @ValueSource(strings = {"review", "reporting"})
  void the_commands_of_a_service_are_the_ones_routed_to_it(String service) throws IOException {
    Properties settings = new Properties();
    try (InputStream in =
        Objects.requireNonNull(GatewayProperties.class.getResourceAsStream("gateway.properties"))) {
      settings.load(in);
    }
    Set<String> routed =
        Set.of(settings.getProperty("tiendo.gateway." + service + "-commands").split("\\s*,\\s*"));
    assertThat(routed).isEqualTo(commandsOf("org.tiendo." + service)).isNotEmpty();
    assertThat(routed).doesNotContainAnyElementsOf(commandsOf("org.tiendo.task"));
  }

  private static Set<String> commandsOf(String service) {
    return Endpoints.in(service).stream()
        .map(Endpoint::name)
        .filter(name -> name.startsWith(COMMANDS))
        .map(name -> name.substring(COMMANDS.length()))
        .collect(Collectors.toSet());
  }
}

package org.tiendo.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Installation;

/// What the gateway and the identity provider of an installation must be told, as command-line properties. The same whether
/// they share a JVM with the services or run in processes of their own.
///
/// @param keys folder with the keys and secrets
/// @param directory file with the people
public record DoorSettings(Installation installation, Layout layout, Path keys, Path directory) {

  public static final String GATEWAY = "org.tiendo.gateway.GatewayApplication";
  public static final String IDENTITY = "org.tiendo.identity.IdentityApplication";

  /// The one address that people and programs use.
  public URI origin() {
    return Layout.loopback(layout.base());
  }

  /// Where the identity provider answers the gateway and the services.
  public URI identityAddress() {
    return Layout.loopback(layout.identity());
  }

  /// Where the public signing key is published.
  public URI keySet() {
    return URI.create(identityAddress() + "/idp/oauth2/jwks");
  }

  /// Properties of the identity provider.
  public List<String> identity() {
    String prefix = "tiendo.identity.";
    return arguments(
        "identity",
        layout.identity(),
        List.of(
            "tiendo.parts=identity,pages",
            "server.forward-headers-strategy=framework",
            prefix + "origin=" + origin(),
            prefix + "directory=" + directory,
            prefix + "keys=" + keys,
            prefix + "tenant=" + installation.tenant(),
            prefix + "sample=" + installation.sample()));
  }

  /// Properties of the gateway.
  public List<String> gateway() {
    String prefix = "tiendo.gateway.";
    String oidc = prefix + "oidc.";
    String inner = identityAddress() + "/idp";
    String outer = origin() + "/idp";
    List<String> properties =
        new ArrayList<>(
            List.of(
                "tiendo.tenant=" + installation.tenant(),
                "tiendo.gateway-secret-file=" + Secret.in(keys),
                prefix + "origin=" + origin(),
                prefix + "services.identity=" + identityAddress(),
                oidc + "issuer=" + outer,
                oidc + "authorization-uri=" + outer + "/oauth2/authorize",
                oidc + "token-uri=" + inner + "/oauth2/token",
                oidc + "jwk-set-uri=" + keySet(),
                oidc + "end-session-uri=" + outer + "/connect/logout",
                oidc + "client-secret-file=" + keys.resolve("gateway-client.secret")));
    for (Service service : Service.values()) {
      properties.add(
          prefix
              + "services."
              + service.label()
              + "="
              + joined(layout.addresses(Layout.GATEWAY, service)));
    }
    properties.addAll(tokens(installation, keySet()));
    return arguments(Layout.GATEWAY, layout.base(), properties);
  }

  /// Addresses as one property.
  static String joined(List<URI> addresses) {
    return addresses.stream().map(URI::toString).collect(Collectors.joining(","));
  }

  /// Which bearer tokens count.
  static List<String> tokens(Installation installation, URI keySet) {
    String jwt = "spring.security.oauth2.resourceserver.jwt.";
    return List.of(
        jwt + "issuer-uri=" + Tokens.issuer(installation.tenant()),
        jwt + "jwk-set-uri=" + keySet,
        jwt + "audiences=" + Tokens.AUDIENCE,
        jwt + "jws-algorithms=ES256");
  }

  private static List<String> arguments(String name, int port, List<String> own) {
    return Stream.concat(common(name, port).stream(), own.stream())
        .map(property -> "--" + property)
        .toList();
  }

  /// What every part of an installation is told.
  static List<String> common(String name, int port) {
    return List.of(
        "server.address=127.0.0.1",
        "server.port=" + port,
        "server.shutdown=graceful",
        "spring.lifecycle.timeout-per-shutdown-phase=10s",
        "spring.application.name=tiendo-" + name,
        "spring.threads.virtual.enabled=true",
        "spring.task.execution.thread-name-prefix=" + name + "-task-",
        "spring.task.scheduling.thread-name-prefix=" + name + "-schedule-",
        "spring.jmx.enabled=false",
        "spring.main.banner-mode=off");
  }
}

package org.tiendo.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.identity.token.ServiceTokens;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.folder.Installation;

/// What every service of an installation must be told, as command-line properties. The same whether the services share a
/// JVM or run in processes of their own.
///
/// @param base port that the services' ports are counted from
/// @param keySet where the public signing key is published
/// @param keys folder with the services' tokens
public record ServiceSettings(
    Installation installation, int base, String mongo, String kafka, URI keySet, Path keys) {

  /// Properties of one service.
  public List<String> of(Service service) {
    List<String> properties = new ArrayList<>();
    edge(service, properties);
    stores(service, properties);
    installation(properties);
    return properties.stream().map(property -> "--" + property).toList();
  }

  private void edge(Service service, List<String> properties) {
    String jwt = "spring.security.oauth2.resourceserver.jwt.";
    properties.addAll(
        List.of(
            "server.address=127.0.0.1",
            "server.port=" + service.port(base),
            "server.shutdown=graceful",
            "spring.lifecycle.timeout-per-shutdown-phase=10s",
            "spring.application.name=tiendo-" + service.label(),
            "spring.threads.virtual.enabled=true",
            "spring.jmx.enabled=false",
            "spring.main.banner-mode=off",
            jwt + "issuer-uri=" + Tokens.issuer(installation.tenant()),
            jwt + "jwk-set-uri=" + keySet,
            jwt + "audiences=" + Tokens.AUDIENCE,
            jwt + "jws-algorithms=ES256"));
  }

  private void stores(Service service, List<String> properties) {
    properties.addAll(
        List.of(
            "tiendo.service=" + service.label(),
            "tiendo.mongo.uri=" + mongo,
            "tiendo.mongo.database=tiendo_" + service.label(),
            "tiendo.kafka.bootstrap=" + kafka,
            "tiendo.token-file=" + ServiceTokens.file(keys, service.label())));
    for (Service peer : Service.values()) {
      if (peer.keepsLog()) {
        properties.add("tiendo.peers." + peer.label() + "=" + peer.address(base));
      }
    }
  }

  private void installation(List<String> properties) {
    String prefix = "tiendo.installation.";
    properties.add("tiendo.tenant=" + installation.tenant());
    properties.add(prefix + "zone=" + installation.zone());
    properties.add(prefix + "clock=" + installation.clock());
    if (installation.clockUntil() != null) {
      properties.add(prefix + "clock-until=" + installation.clockUntil());
    }
    properties.add(prefix + "sample=" + installation.sample());
    properties.add(prefix + "isolated=" + installation.isolated());
  }
}

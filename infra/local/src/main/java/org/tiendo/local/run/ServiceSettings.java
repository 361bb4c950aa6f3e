package org.tiendo.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.identity.token.ServiceTokens;
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
    properties.addAll(DoorSettings.common(service.label(), service.port(base)));
    properties.addAll(DoorSettings.tokens(installation, keySet));
    properties.add("tiendo.gateway-secret-file=" + Secret.in(keys));
  }

  private void stores(Service service, List<String> properties) {
    properties.addAll(
        List.of(
            "tiendo.service=" + service.label(),
            "tiendo.mongo.uri=" + mongo,
            "tiendo.mongo.database=tiendo_" + service.label(),
            "tiendo.kafka.bootstrap=" + kafka,
            "tiendo.token-file=" + ServiceTokens.file(keys, service.label())));
    if (service == Service.REPORTING) {
      properties.add(
          "tiendo.directory-uri=http://127.0.0.1:" + (base + Ports.IDENTITY) + "/idp/names");
    }
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

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
/// @param mongo connection string
/// @param kafka addresses of brokers
/// @param keySet where the public signing key is published
/// @param keys folder with the services' tokens
public record ServiceSettings(
    Installation installation, Layout layout, String mongo, String kafka, URI keySet, Path keys) {

  /// Properties of one instance of a service.
  ///
  /// @param instance from 0 on
  public List<String> of(Service service, int instance) {
    List<String> properties = new ArrayList<>();
    edge(service, instance, properties);
    stores(service, instance, properties);
    installation(properties);
    return properties.stream().map(property -> "--" + property).toList();
  }

  private void edge(Service service, int instance, List<String> properties) {
    properties.addAll(DoorSettings.common(service.label(), layout.port(service, instance)));
    properties.addAll(DoorSettings.tokens(installation, keySet));
    properties.add("tiendo.gateway-secret-file=" + Secret.in(keys));
  }

  private void stores(Service service, int instance, List<String> properties) {
    properties.addAll(
        List.of(
            "tiendo.service=" + service.label(),
            "tiendo.mongo.uri=" + mongo,
            "tiendo.mongo.database=tiendo_" + service.label(),
            "tiendo.kafka.bootstrap=" + kafka,
            "tiendo.token-file=" + ServiceTokens.file(keys, service.label())));
    if (service == Service.REPORTING) {
      properties.add("tiendo.directory-uri=" + Layout.loopback(layout.identity()) + "/idp/names");
      papers(properties);
      properties.add("tiendo.calendar.origin=" + Layout.loopback(layout.base()));
      properties.add("tiendo.calendar.page=/idp/calendar");
    }
    for (Service peer : Service.values()) {
      List<URI> addresses = layout.addresses(Layout.name(service, instance), peer);
      properties.add("tiendo.peers." + peer.label() + "=" + DoorSettings.joined(addresses));
    }
  }

  /// Layouts of documents that the operator keeps beside the data go before those of the product.
  private void papers(List<String> properties) {
    properties.add("tiendo.report.folder=" + keys.resolveSibling("layouts"));
    String chosen = installation.layout();
    if (chosen != null) {
      properties.add("tiendo.report.layout=" + chosen);
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

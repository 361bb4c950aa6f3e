package org.tiendo.local.run;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tiendo.local.folder.RunFile;

/// On which ports of loopback the parts of an installation answer. They are counted from that of the gateway: first
/// instances, identity provider, further instances.
///
/// @param base port of the gateway
/// @param instances how many of each service
public record Layout(int base, int instances, Links links) {

  /// More than two have a use only where there are more processors.
  public static final int MOST_INSTANCES = 4;

  static final String GATEWAY = "gateway";

  private static final int IDENTITY = 4;

  public Layout {
    if (instances < 1 || instances > MOST_INSTANCES) {
      throw new IllegalArgumentException("instances lie between 1 and " + MOST_INSTANCES);
    }
  }

  /// One instance of each service.
  public static Layout single(int base) {
    return new Layout(base, 1, Links.DIRECT);
  }

  /// The highest port.
  public int last() {
    return base + IDENTITY + (instances - 1) * Service.values().length;
  }

  /// Port of the identity provider.
  public int identity() {
    return base + IDENTITY;
  }

  /// @param instance from 0 on
  public int port(Service service, int instance) {
    int before = instance == 0 ? base : base + IDENTITY + (instance - 1) * Service.values().length;
    return before + 1 + service.ordinal();
  }

  /// What an instance is called among the parts, e.g. `task-1`.
  public static String name(Service service, int instance) {
    return service.label() + "-" + (instance + 1);
  }

  /// Where a part reaches the instances of a service.
  public List<URI> addresses(String from, Service service) {
    return IntStream.range(0, instances)
        .mapToObj(i -> links.port(from, name(service, i), port(service, i)))
        .map(Layout::loopback)
        .toList();
  }

  /// Where the first instance of a service answers.
  public URI address(Service service) {
    return loopback(port(service, 0));
  }

  /// Addresses for commands that look for an installation that is up.
  public Map<String, URI> found(String kafka) {
    Map<String, URI> found = new HashMap<>();
    found.put(RunFile.KAFKA, URI.create("kafka://" + kafka));
    for (Service service : Service.values()) {
      found.put(service.label(), address(service));
    }
    return found;
  }

  static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}

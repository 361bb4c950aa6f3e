package org.tiendo.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.edge.Instances;
import org.tiendo.gateway.GatewayProperties;

/// What stands behind the gateway. Routes name a back end by the address of its first instance; which one a request goes to
/// is decided when it is sent.
///
/// @param identity none if people sign in elsewhere
public record BackEnds(
    Instances task, Instances review, Instances reporting, Optional<Instances> identity) {

  public static BackEnds of(GatewayProperties.Services services) {
    return new BackEnds(
        new Instances(services.task()),
        new Instances(services.review()),
        new Instances(services.reporting()),
        Optional.ofNullable(services.identity()).map(List::of).map(Instances::new));
  }

  /// The back end that a routed address names.
  Instances behind(URI routed) {
    return Stream.concat(Stream.of(task, review, reporting), identity.stream())
        .filter(instances -> sameHost(instances.all().getFirst(), routed))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no route leads to " + routed));
  }

  private static boolean sameHost(URI a, URI b) {
    return Objects.equals(a.getRawAuthority(), b.getRawAuthority());
  }

  /// The same address at another instance.
  static URI at(URI instance, URI routed) {
    String query = routed.getRawQuery();
    return URI.create(
        instance.getScheme()
            + "://"
            + instance.getRawAuthority()
            + routed.getRawPath()
            + (query == null ? "" : "?" + query));
  }
}

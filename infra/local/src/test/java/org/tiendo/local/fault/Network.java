package org.tiendo.local.fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.tiendo.local.run.Links;
import org.tiendo.testkit.network.TcpProxy;

/// A proxy on every link between two parts of an installation.
final class Network implements Links, AutoCloseable {

  private final Map<Link, TcpProxy> proxies = new ConcurrentHashMap<>();

  /// From a part to another, e.g. from `task-1` to `kafka`.
  record Link(String from, String to) {}

  @Override
  public int port(String from, String to, int port) {
    return proxies.computeIfAbsent(new Link(from, to), _ -> TcpProxy.to(port)).port();
  }

  /// All links, in an order that is always the same.
  List<Link> links() {
    return proxies.keySet().stream()
        .sorted((a, b) -> (a.from() + a.to()).compareTo(b.from() + b.to()))
        .toList();
  }

  TcpProxy on(Link link) {
    return Objects.requireNonNull(proxies.get(link), link.toString());
  }

  /// The proxies of all links that fit.
  List<TcpProxy> where(BiPredicate<String, String> fits) {
    return links().stream()
        .filter(link -> fits.test(link.from(), link.to()))
        .map(this::on)
        .toList();
  }

  /// Everything passes again.
  void heal() {
    proxies.values().forEach(TcpProxy::pass);
  }

  @Override
  public void close() {
    proxies.values().forEach(TcpProxy::close);
  }
}

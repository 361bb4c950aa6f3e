package org.tiendo.local.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Notes every host name that this JVM looks up and that is not loopback, and answers none of them.
///
/// Found by the JDK through `META-INF/services`, so it stands between every library and the resolver.
public final class LookupRecorder extends InetAddressResolverProvider {

  private static final Set<String> FOREIGN = ConcurrentHashMap.newKeySet();

  /// Names looked up so far that lead away from this machine.
  public static Set<String> foreignNames() {
    return Set.copyOf(FOREIGN);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    String self = configuration.lookupLocalHostName();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (host.equals("localhost") || host.equals(self)) {
          return system.lookupByName(host, policy);
        }
        FOREIGN.add(host);
        throw new UnknownHostException(host + " is not this machine");
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return system.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "recorder of foreign lookups";
  }
}

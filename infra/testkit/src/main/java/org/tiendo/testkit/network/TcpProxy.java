package org.tiendo.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Carries TCP connections on loopback from one port to another, and does to them what networks do: delays, swallows bytes
/// both ways or one way, ends one direction, breaks connections.
///
/// What was swallowed is not lost: it arrives when the network heals, as with real networks that send again.
public final class TcpProxy implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket listening;
  private final int target;
  private final Weather weather = new Weather();
  private final Set<Passage> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;

  private TcpProxy(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /// A proxy on any free port, which lets everything pass.
  public static TcpProxy to(int target) {
    try {
      TcpProxy proxy =
          new TcpProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target);
      Thread.ofVirtual().name("proxy-to-" + target).start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  /// How many connections are open.
  public int connections() {
    return open.size();
  }

  /// Lets everything pass again, also what was held.
  public void pass() {
    refusing = false;
    weather.set(Duration.ZERO, Set.of());
  }

  /// Everything takes so much longer, each way.
  public void delay(Duration each) {
    weather.set(each, Set.of());
  }

  /// Swallows what goes these ways; connections stay open, and new ones seem to come about.
  public void hold(Direction... ways) {
    weather.set(Duration.ZERO, Set.of(ways));
  }

  /// Swallows everything.
  public void hold() {
    hold(Direction.values());
  }

  /// Ends one direction of all connections in good order.
  public void halfClose(Direction direction) {
    for (Passage passage : List.copyOf(open)) {
      try {
        passage.halfClose(direction);
      } catch (IOException e) {
        passage.close();
      }
    }
  }

  /// Breaks all connections; new ones pass.
  public void reset() {
    List.copyOf(open).forEach(Passage::reset);
  }

  /// Breaks all connections, and new ones at once.
  public void refuse() {
    refusing = true;
    reset();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Thread.startVirtualThread(() -> connect(client));
      } catch (IOException e) {
        // Closed, or one that gave up before it was accepted.
      }
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    Passage[] own = new Passage[1];
    Passage passage = new Passage(client, server, weather, () -> open.remove(own[0]));
    own[0] = passage;
    open.add(passage);
    try {
      client.setTcpNoDelay(true);
      if (refusing || !weather.awaitPassage(Direction.TO_SERVER, System.nanoTime())) {
        passage.reset();
        return;
      }
      server.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
      server.setTcpNoDelay(true);
      passage.open();
    } catch (IOException e) {
      passage.reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      passage.close();
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      weather.close();
      reset();
    }
  }
}

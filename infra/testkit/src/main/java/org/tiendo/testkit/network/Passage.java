package org.tiendo.testkit.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// One connection through a [TcpProxy].
final class Passage {

  private static final int CHUNK_BYTES = 16 * 1024;

  /// How many chunks can be on their way; more wait at the sender.
  private static final int CHUNKS = 64;

  private final Socket client;
  private final Socket server;
  private final Weather weather;
  private final Runnable ended;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// @param bytes none at the end of the stream
  private record Chunk(byte[] bytes, long takenIn) {}

  Passage(Socket client, Socket server, Weather weather, Runnable ended) {
    this.client = client;
    this.server = server;
    this.weather = weather;
    this.ended = ended;
  }

  void open() {
    carry(Direction.TO_SERVER, client, server);
    carry(Direction.TO_CLIENT, server, client);
  }

  private void carry(Direction direction, Socket from, Socket to) {
    BlockingQueue<Chunk> way = new ArrayBlockingQueue<>(CHUNKS);
    Thread.startVirtualThread(() -> guarded(() -> takeIn(from, way)));
    Thread.startVirtualThread(() -> guarded(() -> handOut(direction, way, to)));
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void guarded(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private static void takeIn(Socket from, BlockingQueue<Chunk> way)
      throws IOException, InterruptedException {
    InputStream in = from.getInputStream();
    byte[] buffer = new byte[CHUNK_BYTES];
    int read = in.read(buffer);
    while (read >= 0) {
      way.put(new Chunk(Arrays.copyOf(buffer, read), System.nanoTime()));
      read = in.read(buffer);
    }
    way.put(new Chunk(new byte[0], System.nanoTime()));
  }

  private void handOut(Direction direction, BlockingQueue<Chunk> way, Socket to)
      throws IOException, InterruptedException {
    OutputStream out = to.getOutputStream();
    Chunk chunk = way.take();
    while (weather.awaitPassage(direction, chunk.takenIn()) && chunk.bytes().length > 0) {
      out.write(chunk.bytes());
      out.flush();
      chunk = way.take();
    }
    to.shutdownOutput();
    if (client.isOutputShutdown() && server.isOutputShutdown()) {
      close();
    }
  }

  /// Ends one direction in good order; what still comes that way breaks the connection.
  void halfClose(Direction direction) throws IOException {
    (direction == Direction.TO_SERVER ? server : client).shutdownOutput();
  }

  /// Breaks the connection, as seen from both ends.
  void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException e) {
      // One of them is closed already.
    }
    close();
  }

  void close() {
    if (closed.compareAndSet(false, true)) {
      try (client;
          server) {
        ended.run();
      } catch (IOException e) {
        // Broken already.
      }
    }
  }
}

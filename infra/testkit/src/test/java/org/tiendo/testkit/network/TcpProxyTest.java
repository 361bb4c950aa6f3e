package org.tiendo.testkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

  private static final int SOON_MILLIS = 200;
  private static final int LIMIT_MILLIS = 10_000;

  private ServerSocket echo;
  private TcpProxy proxy;
  private Socket client;

  @BeforeEach
  void start() throws IOException {
    echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::serve);
    proxy = TcpProxy.to(echo.getLocalPort());
    client = connected();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    proxy.close();
    echo.close();
  }

  @Test
  void lets_everything_pass() throws IOException {
    assertThat(echoed("hello")).isEqualTo("hello");
    byte[] much = "0123456789".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    Thread.startVirtualThread(() -> write(much));
    assertThat(client.getInputStream().readNBytes(much.length)).isEqualTo(much);
  }

  @Test
  void an_end_is_passed_on() throws IOException {
    assertThat(echoed("hello")).isEqualTo("hello");
    client.shutdownOutput();
    assertThat(client.getInputStream().read()).isNegative();
  }

  @Test
  void what_is_held_arrives_when_the_network_heals() throws IOException {
    assertThat(echoed("before")).isEqualTo("before");
    proxy.hold();
    write("held".getBytes(StandardCharsets.US_ASCII));
    assertSilent();
    proxy.pass();
    assertThat(read(4)).isEqualTo("held");
  }

  @Test
  void one_way_alone_can_be_held() throws IOException {
    proxy.hold(Direction.TO_CLIENT);
    write("asked".getBytes(StandardCharsets.US_ASCII));
    assertSilent();
    proxy.hold(Direction.TO_SERVER);
    assertThat(read(5)).isEqualTo("asked");
    write("lost".getBytes(StandardCharsets.US_ASCII));
    assertSilent();
    proxy.pass();
    assertThat(read(4)).isEqualTo("lost");
  }

  @Test
  void new_connections_hang_while_everything_is_held() throws IOException {
    proxy.hold();
    try (Socket second = connected()) {
      second.getOutputStream().write('x');
      second.setSoTimeout(SOON_MILLIS);
      InputStream in = second.getInputStream();
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(in::read);
      proxy.pass();
      second.setSoTimeout(LIMIT_MILLIS);
      assertThat(in.read()).isEqualTo('x');
    }
  }

  @Test
  void a_delay_is_added_each_way() throws IOException {
    assertThat(echoed("before")).isEqualTo("before");
    proxy.delay(Duration.ofMillis(SOON_MILLIS * 2L));
    write("later".getBytes(StandardCharsets.US_ASCII));
    assertSilent();
    client.setSoTimeout(LIMIT_MILLIS);
    assertThat(read(5)).isEqualTo("later");
  }

  @Test
  void a_connection_that_is_reset_is_broken_and_a_new_one_passes() throws IOException {
    assertThat(echoed("before")).isEqualTo("before");
    proxy.reset();
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    try (Socket second = connected()) {
      second.getOutputStream().write('x');
      assertThat(second.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void while_it_refuses_nothing_comes_about() throws IOException {
    proxy.refuse();
    try (Socket second = connected()) {
      InputStream in = second.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
    }
    proxy.pass();
    try (Socket third = connected()) {
      third.getOutputStream().write('x');
      assertThat(third.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void one_direction_can_end_before_the_other() throws IOException {
    assertThat(echoed("before")).isEqualTo("before");
    proxy.halfClose(Direction.TO_CLIENT);
    assertThat(client.getInputStream().read()).isNegative();
    write("still sent".getBytes(StandardCharsets.US_ASCII));
    assertThat(client.isOutputShutdown()).isFalse();
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(LIMIT_MILLIS);
    return socket;
  }

  private String echoed(String text) throws IOException {
    write(text.getBytes(StandardCharsets.US_ASCII));
    return read(text.length());
  }

  private void write(byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String read(int length) throws IOException {
    return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }

  private void assertSilent() throws IOException {
    client.setSoTimeout(SOON_MILLIS);
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> client.getInputStream().read());
    client.setSoTimeout(LIMIT_MILLIS);
  }

  private void serve() {
    while (!echo.isClosed()) {
      try {
        Socket accepted = echo.accept();
        Thread.startVirtualThread(() -> {
          try (accepted) {
            accepted.getInputStream().transferTo(accepted.getOutputStream());
          } catch (IOException e) {
            // The other side went away.
          }
        });
      } catch (IOException e) {
        return;
      }
    }
  }
}

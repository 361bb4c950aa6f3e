package org.tiendo.eventing.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.Instances;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.UnreadableRecord;

class HttpHoleReaderTest {

  private final MemoryLog log = new MemoryLog().grow(30);
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;
  private HttpHoleReader reader;
  private String asked = "";
  private String authorization = "";
  private String answer = "";
  private int status = 200;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/internal/log",
        exchange -> {
          asked = exchange.getRequestURI().getQuery();
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    reader = reader(base);
  }

  private HttpHoleReader reader(URI... instances) {
    return new HttpHoleReader(
        http, new Instances(List.of(instances)), () -> "token", GatewaySecret.NONE, MemoryLog.FORM);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.close();
  }

  @Test
  void reads_the_page_that_the_owner_answers() {
    answer = log.pages().lines(7, 5);
    assertThat(reader.from(7, 5)).isEqualTo(log.records().subList(7, 12));
    assertThat(asked).isEqualTo("from=7&limit=5");
    assertThat(authorization).isEqualTo("Bearer token");
  }

  @Test
  void nothing_behind_the_end_of_the_log() {
    answer = log.pages().lines(30, 5);
    assertThat(reader.from(30, 5)).isEmpty();
  }

  @Test
  void another_answer_or_none_is_to_be_tried_again() {
    status = 503;
    assertThatThrownBy(() -> reader.from(0, 5)).isInstanceOf(HoleReader.OwnerUnavailable.class);
    server.stop(0);
    assertThatThrownBy(() -> reader.from(0, 5)).isInstanceOf(HoleReader.OwnerUnavailable.class);
  }

  @Test
  void another_instance_of_the_owner_is_asked_if_one_does_not_answer() {
    answer = log.pages().lines(7, 5);
    URI nobody = URI.create("http://127.0.0.1:1");
    URI instance = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    assertThat(reader(nobody, instance).from(7, 5)).isEqualTo(log.records().subList(7, 12));
  }

  @Test
  void a_line_of_a_type_not_known_here_is_unreadable() {
    answer = log.pages().lines(0, 1).replace("ProgressReported.v1", "ProgressReported.v9");
    assertThatThrownBy(() -> reader.from(0, 1)).isInstanceOf(UnreadableRecord.class);
  }
}

package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {

  @TempDir private Path folder;
  private RunningGateway gateway;
  private final List<HttpResponse<InputStream>> open = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    gateway = new RunningGateway(folder);
  }

  @AfterEach
  void stop() throws Exception {
    for (HttpResponse<InputStream> stream : open) {
      stream.body().close();
    }
    gateway.close();
  }

  private HttpResponse<InputStream> stream(Visitor visitor) throws Exception {
    return stream(visitor, "-");
  }

  private HttpResponse<InputStream> stream(Visitor visitor, String after) throws Exception {
    HttpResponse<InputStream> stream =
        visitor.send(
            visitor
                .request("/stream")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", after),
            HttpResponse.BodyHandlers.ofInputStream());
    open.add(stream);
    return stream;
  }

  private static BufferedReader lines(HttpResponse<InputStream> stream) {
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private Visitor signedIn() throws Exception {
    Visitor visitor = gateway.visitor();
    visitor.open("/");
    return visitor;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Test
  void events_come_one_by_one_and_from_where_the_browser_stopped() throws Exception {
    HttpResponse<InputStream> stream = stream(signedIn(), "task:7");
    BufferedReader lines = lines(stream);
    assertThat(lines.readLine()).isEqualTo("id: 0");
    assertThat(lines.readLine()).isEqualTo("data: after task:7");
    assertThat(gateway.reporting.streams).hasValue(1);
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
  }

  @Test
  void a_stream_that_the_browser_leaves_ends_at_the_service() throws Exception {
    Visitor visitor = signedIn();
    for (int i = 0; i < 6; i++) {
      HttpResponse<InputStream> stream = stream(visitor);
      lines(stream).readLine();
      stream.body().close();
      await(() -> gateway.reporting.streams.get() == 0);
    }
  }

  @Test
  void of_one_too_many_of_a_person_the_oldest_ends() throws Exception {
    Visitor visitor = signedIn();
    List<BufferedReader> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      HttpResponse<InputStream> stream = stream(visitor);
      assertThat(stream.statusCode()).isEqualTo(200);
      lines.add(lines(stream));
      lines.getLast().readLine();
    }
    while (lines.getFirst().readLine() != null) {
      // What was under way before the end.
    }
    await(() -> gateway.reporting.streams.get() == 3);
    for (BufferedReader kept : lines.subList(1, 4)) {
      assertThat(kept.readLine()).isNotNull();
    }
  }

  @Test
  void signing_out_ends_the_streams_of_that_session_and_of_no_other() throws Exception {
    Visitor leaving = signedIn();
    BufferedReader ended = lines(stream(leaving));
    String token = gateway.reporting.last().header("Tiendo-Csrf");
    Visitor staying = signedIn();
    BufferedReader goingOn = lines(stream(staying));
    ended.readLine();
    goingOn.readLine();
    assertThat(leaving.form("/logout", "_csrf=" + token).statusCode()).isEqualTo(302);
    await(() -> gateway.reporting.streams.get() == 1);
    while (ended.readLine() != null) {
      // What was under way before the end.
    }
    assertThat(goingOn.readLine()).isNotNull();
  }

  @Test
  void a_stream_ends_with_the_token_that_opened_it() throws Exception {
    gateway.provider.lifetime = Duration.ofSeconds(2);
    Visitor program = gateway.visitor();
    HttpResponse<InputStream> stream =
        program.send(
            program
                .request("/stream")
                .header("Authorization", "Bearer " + gateway.provider.accessToken("p-reader")),
            HttpResponse.BodyHandlers.ofInputStream());
    open.add(stream);
    BufferedReader lines = lines(stream);
    assertThat(lines.readLine()).isEqualTo("id: 0");
    while (lines.readLine() != null) {
      // Until it ends, cleanly.
    }
    await(() -> gateway.reporting.streams.get() == 0);
  }

  @Test
  void stopping_the_gateway_ends_all_streams() throws Exception {
    lines(stream(signedIn())).readLine();
    gateway.close();
    await(() -> gateway.reporting.streams.get() == 0);
  }
}

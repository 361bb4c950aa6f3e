package org.tiendo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {

  private static final String ADDRESS = "/calendar/" + StandInProvider.CALENDAR_KEY + ".ics";

  @TempDir private static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder,
            "--tiendo.gateway.limits.exports.permits=1",
            "--tiendo.gateway.limits.exports.per=10m",
            "--tiendo.gateway.limits.exports.burst=4");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void a_program_without_a_session_reads_by_its_key_and_no_more_often_than_it_may()
      throws Exception {
    Visitor program = gateway.visitor();
    HttpResponse<String> read = program.send(program.request(ADDRESS + "?scope=all").GET());
    assertThat(read.statusCode()).isEqualTo(200);
    StandInService.Seen seen = gateway.reporting.last();
    assertThat(seen.uri()).hasToString("/api/deadlines.ics?scope=all");
    assertThat(seen.header("Authorization")).isEqualTo("Bearer token-of-the-key");
    assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(read.headers().firstValue("Cache-Control")).hasValue("no-store");

    HttpResponse<String> basic =
        program.send(program.request(ADDRESS).header("Authorization", "Basic YTpi").GET());
    assertThat(basic.statusCode()).isEqualTo(200);
    assertThat(gateway.reporting.last().header("Authorization"))
        .isEqualTo("Bearer token-of-the-key");

    Visitor person = gateway.visitor();
    person.open("/");
    assertThat(person.send(person.request(ADDRESS).GET()).statusCode()).isEqualTo(200);
    assertThat(gateway.reporting.last().header("Authorization"))
        .isEqualTo("Bearer token-of-the-key");

    program.send(program.request(ADDRESS).GET());
    assertThat(program.send(program.request(ADDRESS).GET()).statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/calendar/unknown.ics",
        "/calendar/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.ics",
        "/calendar/kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
        "/calendar/k.ics/more"
      })
  void whatever_is_no_key_does_not_exist(String address) throws Exception {
    int before = gateway.reporting.count();
    Visitor program = gateway.visitor();
    HttpResponse<String> refused =
        program.send(program.request(address).header("Accept", "text/calendar").GET());
    assertThat(refused.statusCode()).isIn(401, 404);
    assertThat(gateway.reporting.count()).isEqualTo(before);
  }
}

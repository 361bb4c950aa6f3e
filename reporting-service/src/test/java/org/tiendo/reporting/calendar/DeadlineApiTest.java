package org.tiendo.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.pages.PagesServer;
import org.tiendo.reporting.web.InMemoryViews;

class DeadlineApiTest {

  private static final String AUDITOR = "commission An AUDITOR";
  private static PagesServer server;

  @BeforeAll
  static void start() {
    SampleYear year = SampleYear.asTold();
    server =
        new PagesServer(
            new InMemoryViews(year.facts().history()),
            SampleYear.AS_OF,
            "--tiendo.calendar.origin=https://tiendo.example",
            "--tiendo.calendar.page=/idp/calendar");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> read(String query, String as) throws Exception {
    return server.get("/api/deadlines.ics" + query, "As", as);
  }

  private static int count(String query, String as) throws Exception {
    return Biweekly.parse(read(query, as).body()).first().getEvents().size();
  }

  @Test
  void it_has_what_the_own_unit_leads_or_what_is_asked_for() throws Exception {
    HttpResponse<String> own = read("?lang=vi", "commission An UNIT_HEAD");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(own.headers().firstValue("Tiendo-Position")).isPresent();
    assertThat(own.body()).contains("Thời hạn: Ban Tổ chức Trung ương");
    assertThat(count("?programme=own-2022", AUDITOR)).isEqualTo(19);
    assertThat(count("?scope=all", AUDITOR)).isGreaterThan(19);
    assertThat(count("?scope=all&asOf=2021-12-31", AUDITOR)).isZero();
  }

  @Test
  void what_does_not_exist_for_a_person_is_not_in_it() throws Exception {
    assertThat(count("?scope=all", "nobody An UNIT_OFFICER")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?scope=mine", "?as=birds", "?lang=xx", "?asOf=soon"})
  void a_wish_that_is_not_understood_is_a_problem(String query) throws Exception {
    assertThat(read(query, AUDITOR).statusCode()).isEqualTo(400);
  }

  @Test
  void the_list_leads_to_where_an_address_is_made() throws Exception {
    assertThat(server.page("/projects", "vi", AUDITOR).body())
        .contains("href=\"/idp/calendar\"", "Thời hạn trong chương trình lịch của bạn");
  }
}

package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.operation.DeadLetterAct;
import org.tiendo.contracts.operation.OperatorEvent.DeadLettersHandled;
import org.tiendo.contracts.operation.OperatorEvent.ReadModelHandled;
import org.tiendo.contracts.operation.OperatorEvent.RepublicationOrdered;
import org.tiendo.contracts.operation.ReadModelAct;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.register.History;
import org.tiendo.reporting.web.InMemoryViews;

/// What operators did, as operators and auditors read it, and nobody else.
class OperationPagesTest {

  private static final String OPERATOR = "office Em OPERATOR";
  private static final String AUDITOR = "office Giang AUDITOR";
  private static final String DAY = "2022-12-28";

  private static PagesServer server;

  @BeforeAll
  static void start() {
    History history = SampleYear.asTold().facts().history();
    for (int i = 0; i < 100; i++) {
      history.add(
          "reporting",
          "operation:c" + i,
          DAY,
          new ReadModelHandled(
              ReadModelAct.BEGIN_CHECK, "register", "register_v1_" + i, null, 500, null));
    }
    history.add(
        "reporting", "operation:sent", DAY, new RepublicationOrdered(120, 180, "broker restored"));
    history.add(
        "review",
        "operation:skip",
        "2022-12-30",
        new DeadLettersHandled(
            DeadLetterAct.SKIP, "when-x/task/417", "x-taken", "opened by hand <b>"));
    server = new PagesServer(new InMemoryViews(history), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void are_listed_the_newest_first_in_parts() throws Exception {
    String first = page("/operations", "en", OPERATOR);
    assertThat(first).contains("101 acts", "positions 120 to 180", "broker restored", "part=2");
    assertThat(first.indexOf("positions 120")).isLessThan(first.indexOf("register_v1_99"));
    assertThat(first).doesNotContain("register_v1_0 ", "register_v1_0,");
    assertThat(page("/operations?part=2", "en", AUDITOR))
        .contains("register_v1_0,")
        .doesNotContain("register_v1_99");
  }

  @Test
  void are_told_in_the_language_of_the_reader() throws Exception {
    assertThat(page("/operations?asOf=2022-12-31", "vi", AUDITOR))
        .contains("Xử lý bản ghi tồn", "từ vị trí 120 đến vị trí 180", "opened by hand &lt;b&gt;");
  }

  @Test
  void of_a_later_day_are_not_known_yet() throws Exception {
    assertThat(page("/operations", "en", AUDITOR)).doesNotContain("opened by hand");
  }

  @Test
  void are_offered_to_those_who_may_read_them_only() throws Exception {
    assertThat(page("/", "en", AUDITOR)).contains("href=\"/operations\"");
    assertThat(page("/", "en", "commission An UNIT_HEAD")).doesNotContain("/operations");
  }

  @Test
  void are_answered_to_programs_in_parts() throws Exception {
    String acts = server.get("/api/operations?asOf=2022-12-31", "As", AUDITOR).body();
    assertThat(acts)
        .contains("\"total\":102", "\"about\":\"when-x/task/417\"", "\"cause\":\"x-taken\"")
        .contains("\"about\":\"120-180\"", "\"rate\":500");
    assertThat(server.get("/api/operations?part=9", "As", AUDITOR).body()).contains("\"acts\":[]");
    for (String part : List.of("0", "x", "-1", "99999999")) {
      assertThat(server.get("/api/operations?part=" + part, "As", AUDITOR).body())
          .contains("bad-value");
    }
  }

  private static String page(String path, String language, String as) throws Exception {
    var answer = server.page(path, language, as);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}

package org.tiendo.reporting.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.pages.PagesServer;
import org.tiendo.reporting.web.InMemoryViews;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportApiTest {

  private static final String AUDITOR = "commission An AUDITOR";
  private static final JsonMapper JSON = new JsonMapper();
  private static PagesServer server;

  @BeforeAll
  static void start() {
    SampleYear year = SampleYear.with("07", SampleYear.Fate.RETURNED_AND_MENDED);
    server = new PagesServer(new InMemoryViews(year.facts().history()), SampleYear.AS_OF);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> export(String file, String as) throws Exception {
    return server.get("/api/exports/" + file, "As", as);
  }

  private static List<CSVRecord> csv(String file, String as) throws Exception {
    HttpResponse<String> answer = export(file, as);
    assertThat(answer.statusCode()).as(file).isEqualTo(200);
    assertThat(answer.body()).startsWith("\uFEFF");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(answer.body().substring(1)))
        .getRecords();
  }

  @Test
  void items_leave_with_the_filters_of_their_list() throws Exception {
    List<CSVRecord> rows = csv("items.csv?programme=own-2022&heads=keys", AUDITOR);
    assertThat(rows).hasSize(19).extracting(row -> row.get("class")).containsOnly("DONE_ON_TIME");
    assertThat(rows).extracting(row -> row.get("secrecy")).containsOnly("NONE");
    assertThat(csv("items.csv?programme=cc-2022", AUDITOR)).hasSize(3);
    assertThat(csv("items.csv?class=open_overdue", AUDITOR)).isEmpty();
    assertThat(csv("items.csv?programme=own-2022&asOf=2022-10-31&heads=keys", AUDITOR))
        .extracting(row -> row.get("class"))
        .doesNotContain("DONE_ON_TIME");
    assertThat(csv("items.csv?knownAt=task:60&heads=keys", AUDITOR).size())
        .isLessThan(csv("items.csv", AUDITOR).size());
  }

  @Test
  void headings_are_in_the_language_that_is_asked_for() throws Exception {
    assertThat(export("items.csv?lang=vi", AUDITOR).body()).contains("Cơ quan chủ trì", "đề án");
    assertThat(export("items.csv?lang=en", AUDITOR).body()).contains("Lead", "completed on time");
  }

  @Test
  void a_file_says_its_name_and_the_position_that_it_was_read_at() throws Exception {
    HttpResponse<String> answer = export("documents.jsonl?lang=en", AUDITOR);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"tiendo-documents-2022-12-29.jsonl\"");
    assertThat(answer.headers().firstValue("Tiendo-Position")).hasValue("review:40,task:177");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    List<String> lines = answer.body().lines().toList();
    assertThat(JSON.readTree(lines.getFirst()).path("token").asString())
        .isEqualTo("review:40,task:177");
    assertThat(lines.getLast()).isEqualTo("{\"count\":" + (lines.size() - 2) + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv;charset=UTF-8",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json, application/json",
    "jsonl, application/jsonl"
  })
  void every_table_leaves_in_every_form(String format, String type) throws Exception {
    for (String table : List.of("items", "documents", "clauses", "indicators", "events")) {
      HttpResponse<String> answer = export(table + "." + format + "?item=p-07", AUDITOR);
      assertThat(answer.statusCode()).as(table).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }
  }

  @Test
  void the_events_of_an_item_are_those_of_its_timeline() throws Exception {
    List<CSVRecord> rows = csv("events.csv?item=p-07&heads=keys", AUDITOR);
    assertThat(rows)
        .extracting(row -> row.get("eventType"))
        .startsWith("ProjectAssigned")
        .contains("ProjectReturned", "ReviewOpened", "ProjectCompleted");
  }

  @Test
  void indicators_say_what_they_divide_by_what() throws Exception {
    JsonNode rows = JSON.readTree(export("indicators.json?programme=own-2022", AUDITOR).body());
    JsonNode first = rows.path("rows").path(0);
    assertThat(first.path("code").asString()).isEqualTo("completion");
    assertThat(first.path("numerator").asInt()).isEqualTo(19);
    assertThat(first.path("percent").asDouble()).isEqualTo(100.0);
  }

  @Test
  void what_does_not_exist_for_somebody_does_not_leave() throws Exception {
    String stranger = "secretariat An UNIT_OFFICER";
    assertThat(csv("items.csv", AUDITOR)).hasSizeGreaterThan(20);
    assertThat(csv("items.csv?programme=own-2022", "nobody An UNIT_OFFICER")).isEmpty();
    assertThat(export("events.csv?item=p-07", "nobody An UNIT_OFFICER").statusCode())
        .isEqualTo(404);
    assertThat(csv("items.csv", stranger).size()).isLessThan(csv("items.csv", AUDITOR).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.pdf",
        "items.csv?asOf=yesterday",
        "items.csv?heads=feet",
        "items.csv?class=happy",
        "items.csv?lang=xx",
        "events.csv"
      })
  void a_wish_that_is_not_understood_is_a_problem_before_the_first_byte(String file)
      throws Exception {
    HttpResponse<String> answer = export(file, AUDITOR);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .doesNotContain("attachment");
  }

  @Test
  void a_table_that_breaks_does_not_end_like_a_whole_one() {
    assertThatThrownBy(() -> export("breaking", AUDITOR)).isInstanceOf(IOException.class);
  }
}

package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.acts.StandInServices.Command;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

/// Forms that are about no item: assigning, directives, programmes and their closing.
class SheetActsTest extends FormPages {

  private static final String AUTHORITY = "commission Ha ASSIGNING_AUTHORITY";
  private static final String OFFICER = "commission Binh UNIT_OFFICER";

  private static Facts facts;

  @BeforeAll
  static void start() throws IOException {
    facts = SampleYear.asTold().facts();
    facts.assign(
        "open",
        ItemType.TASK,
        "secretariat",
        "2022-11-01",
        "2022-12-28",
        List.of(Facts.added("own-2022")));
    open(facts);
  }

  static Stream<String> languages() {
    return Texts.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_form_and_every_field_of_it_has_words(String language) {
    Texts texts = Texts.of(language);
    Actor actor = new Actor(new PersonId("x"), new UnitId("commission"), Set.of());
    AsOf asOf = AsOf.of(facts.history().register(), SampleYear.AS_OF);
    Case about = Case.of(actor, new Query(asOf, texts, null, null), Case.NEW);
    assertThat(Sheets.ALL)
        .flatExtracting(sheet -> Wordless.of(sheet.name(), sheet.fields(about, texts), texts))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/projects, /acts/projects/new",
    "/directives, /acts/directives/new",
    "/programmes, /acts/programmes/new/adopt",
    "/programmes/own-2022, /acts/programmes/own-2022/close",
  })
  void is_offered_where_it_belongs_to_who_may_and_to_nobody_else(String where, String form)
      throws Exception {
    assertThat(server.page(where, "vi", AUTHORITY).body()).contains("href=\"" + form + "\"");
    assertThat(server.page(form, "vi", AUTHORITY).statusCode()).isEqualTo(200);
    assertThat(server.page(where, "en", OFFICER).body()).doesNotContain(form);
    assertThat(server.page(form, "en", OFFICER).statusCode()).isEqualTo(403);
  }

  @Test
  void an_item_is_assigned_with_its_deadline_its_sources_and_its_places() throws Exception {
    HttpResponse<String> sent =
        send(
            "/acts/projects/new",
            "type=PROJECT&title=T&product=P&assigner=commission&lead=office&reviewingUnit=secretariat"
                + "&dueOn=2023-06-30&sources=d-1/I&memberships=own-2022&effectiveOn=2022-12-29");
    assertThat(sent.statusCode()).isEqualTo(303);
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("AssignProject");
    assertThat(command.body().at("/deadline/dueOn").asString()).isEqualTo("2023-06-30");
    assertThat(command.body().at("/sources/0/clause").asString()).isEqualTo("I");
    assertThat(command.body().at("/memberships/0/programme").asString()).isEqualTo("own-2022");
    assertThat(command.body().has("reviewOn")).isFalse();
  }

  @Test
  void an_item_without_any_date_is_told_at_the_field() throws Exception {
    HttpResponse<String> sent =
        send(
            "/acts/projects/new",
            "type=PROJECT&title=T&product=P&assigner=commission&lead=office&reviewingUnit=secretariat"
                + "&effectiveOn=2022-12-29");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("id=\"dueOn-error\"");
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void clauses_are_entered_line_by_line_and_told_apart() throws Exception {
    send(
        "/acts/directives/new",
        "type=resolution&number=1&symbol=X&title=T&signedOn=2022-12-01&clauses=I%3A+do%0AII%3A+do"
            + "&information=III%3A+know&effectiveOn=2022-12-29");
    Command command = onlyCommand();
    assertThat(command.body().path("clauses")).hasSize(3);
    assertThat(command.body().at("/clauses/2/assignsWork").asBoolean()).isFalse();
    assertThat(command.body().path("authority").asString()).isEqualTo("commission");
  }

  @Test
  void a_line_that_cannot_be_read_is_told_at_its_field() throws Exception {
    HttpResponse<String> sent =
        send(
            "/acts/programmes/new/adopt",
            "title=T&from=2023-01-01&to=2023-12-31&planned=01%3B+nothing&effectiveOn=2022-12-29");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("id=\"planned-error\"");
  }

  @Test
  void a_programme_says_what_it_derives_from_and_which_items_of_that_it_carries_out()
      throws Exception {
    assertThat(server.page("/acts/programmes/new/adopt", "en", AUTHORITY).body())
        .contains("The programme that it derives from", "value=\"own-2022\"");
    send(
        "/acts/programmes/new/adopt",
        "title=T&kind=YEAR&parent=own-2022&from=2023-01-01&to=2023-12-31"
            + "&planned=01%3B+TASK%3B+One%3B+commission%3B+2023-06-30%3B+07&effectiveOn=2022-12-29");
    Command command = onlyCommand();
    assertThat(command.body().path("parent").asString()).isEqualTo("own-2022");
    assertThat(command.body().at("/planned/0/tracesTo").asString()).isEqualTo("07");
  }

  @Test
  void closing_shows_the_proposal_and_sends_what_was_decided() throws Exception {
    String path = "/acts/programmes/own-2022/close";
    assertThat(server.page(path, "en", AUTHORITY).body())
        .contains("Item open", "name=\"fate.open\"");
    send(
        path,
        "asOf=2022-12-29&fates=open&fate.open=CARRY_OVER&toProgramme=own-2023&effectiveOn=2022-12-29");
    Command command = onlyCommand();
    assertThat(command.name()).isEqualTo("CloseProgramme");
    assertThat(command.body().path("programme").asString()).isEqualTo("own-2022");
    assertThat(command.body().at("/fates/0/fate").asString()).isEqualTo("CARRY_OVER");
    assertThat(command.body().at("/fates/0/toProgramme").asString()).isEqualTo("own-2023");
  }

  @Test
  void an_item_is_withdrawn_at_the_closing_with_a_reason_of_its_own() throws Exception {
    String path = "/acts/programmes/own-2022/close";
    String body = "asOf=2022-12-29&fates=open&fate.open=WITHDRAW&effectiveOn=2022-12-29";
    HttpResponse<String> unexplained = send(path, body);
    assertThat(unexplained.statusCode()).isEqualTo(422);
    assertThat(unexplained.body()).contains("id=\"fates-error\"");
    assertThat(services.commands()).isEmpty();
    send(path, body + "&fateReason.open=No+longer+needed");
    assertThat(onlyCommand().body().at("/fates/0/reason").asString()).isEqualTo("No longer needed");
  }

  @Test
  void the_programmes_page_shows_the_proposal_and_the_balance() throws Exception {
    String page = server.page("/programmes/own-2022", "vi", AUTHORITY).body();
    assertThat(page)
        .contains("id=\"balance\"", "chuyển tiếp, giữ nguyên thời hạn", "Item open")
        .contains("19 hoàn thành + 1 chưa hoàn thành");
  }

  private static Command onlyCommand() {
    assertThat(services.commands()).hasSize(1);
    return services.commands().getFirst();
  }

  private static HttpResponse<String> send(String path, String body)
      throws IOException, InterruptedException {
    return server.post(path, "en", AUTHORITY, body);
  }
}

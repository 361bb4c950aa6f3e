package org.tiendo.reporting.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.task.PublishedImportEvent.ImportBegun;
import org.tiendo.contracts.task.PublishedImportEvent.ImportHalted;
import org.tiendo.contracts.task.PublishedImportEvent.ImportPartAssigned;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.acts.StandInServices.Command;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.sheet.Files;
import org.tiendo.reporting.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of items over HTTP, on pages and for programs.
class ImportActsTest extends FormPages {

  private static final String AUTHORITY = "commission Ha ASSIGNING_AUTHORITY";
  private static final String OFFICER = "commission Binh UNIT_OFFICER";
  private static final String ABOUT =
      "?file=plan.csv&assigner=commission&reviewingUnit=secretariat&programme=own-2022&lang=en";
  private static final String SOUND =
      "External key,Title,Type,Lead unit,Product,Deadline\n"
          + "CT-1,First,task,commission,Report,2023-06-30\n"
          + "CT-2,Second,report,commission,Report,30/6/2023\n";

  private static Facts facts;

  @BeforeAll
  static void start() throws IOException {
    facts = SampleYear.asTold().facts();
    ImportId batch = new ImportId("batch-1");
    facts.task(
        "import:batch-1",
        "2022-12-20",
        new ImportStaged(
            batch,
            Facts.COMMISSION,
            new UnitId("secretariat"),
            null,
            "old-plan.xlsx",
            "ab".repeat(32),
            3));
    facts.task("import:batch-1", "2022-12-20", new ImportBegun(batch));
    facts.task(
        "import:batch-1",
        "2022-12-20",
        new ImportPartAssigned(batch, 2, List.of(new ProjectId("x-1"), new ProjectId("x-2"))));
    facts.task("import:batch-1", "2022-12-20", new ImportHalted(batch, "CT-9", "import-key-taken"));
    open(facts);
  }

  static Stream<String> languages() {
    return Texts.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_form_and_every_field_of_it_have_words(String language) {
    Texts texts = Texts.of(language);
    Actor actor = new Actor(new PersonId("x"), new UnitId("commission"), Set.of());
    AsOf asOf = AsOf.of(facts.history().register(), SampleYear.AS_OF);
    Case about = Case.of(actor, new Query(asOf, texts, null, null), Case.NEW);
    assertThat(Wordless.of("import", ImportActs.fields(about, texts), texts)).isEmpty();
  }

  @Test
  void a_file_is_checked_and_nothing_is_sent() throws Exception {
    String wrong = SOUND.replace("30/6/2023", "31/6/2023").replace("report", "plan");
    HttpResponse<String> answer =
        server.post(
            "/api/imports/check" + ABOUT, wrong.getBytes(StandardCharsets.UTF_8), AUTHORITY);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode run = JsonMapper.shared().readTree(answer.body());
    assertThat(run.path("fresh").asInt()).isEqualTo(1);
    assertThat(run.path("errors").valueStream().map(e -> e.path("cell").asString()))
        .containsExactlyInAnyOrder("C3", "F3");
    assertThat(run.at("/errors/0/sentence").asString()).isNotBlank();
    assertThat(run.at("/errors/0/remedy").asString()).isNotBlank();
    assertThat(services.commands()).isEmpty();

    HttpResponse<String> staged =
        server.post("/api/imports" + ABOUT, wrong.getBytes(StandardCharsets.UTF_8), AUTHORITY);
    assertThat(staged.statusCode()).isEqualTo(422);
    assertThat(staged.body()).contains("import-has-errors");
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void what_is_new_is_staged_in_the_name_of_who_sends_it() throws Exception {
    HttpResponse<String> answer =
        server.post("/api/imports" + ABOUT, SOUND.getBytes(StandardCharsets.UTF_8), AUTHORITY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<Command> commands = services.commands();
    assertThat(commands).extracting(Command::name).containsExactly("StageImport", "AddImportRows");
    assertThat(commands.getFirst().body().path("rows").asInt()).isEqualTo(2);
    assertThat(commands.getFirst().body().path("programme").asString()).isEqualTo("own-2022");
    assertThat(commands.getLast().body().at("/rows/1/dueOn").asString()).isEqualTo("2023-06-30");
  }

  @Test
  void a_hostile_file_is_refused_with_its_code() throws Exception {
    HttpResponse<String> answer =
        server.post(
            "/api/imports/check" + ABOUT.replace("plan.csv", "plan.xlsm"),
            Files.workbook(new String[] {"a"}),
            AUTHORITY);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
        .isEqualTo("file-has-macros");
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void a_file_over_the_limit_is_refused_and_one_below_is_not() throws Exception {
    HttpResponse<String> tooLarge =
        server.post("/api/imports/check" + ABOUT, new byte[10 << 20], AUTHORITY);
    assertThat(tooLarge.statusCode()).isEqualTo(422);
    assertThat(tooLarge.body()).contains("file-too-large");
    StringBuilder large = new StringBuilder(SOUND);
    for (int i = 3; i < 9_000; i++) {
      large
          .append("CT-")
          .append(i)
          .append(",Title ")
          .append(i)
          .append(",task,commission,P,2023-06-30\n");
    }
    HttpResponse<String> answer =
        server.post(
            "/api/imports/check" + ABOUT,
            large.toString().getBytes(StandardCharsets.UTF_8),
            AUTHORITY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("fresh").asInt()).isEqualTo(8_999);
  }

  @Test
  void the_page_tells_errors_by_cell_in_the_readers_language() throws Exception {
    assertThat(server.page("/acts/imports/new", "vi", AUTHORITY).body())
        .contains("multipart/form-data");
    assertThat(server.page("/acts/imports/new", "vi", OFFICER).statusCode()).isEqualTo(403);
    HttpResponse<String> answer =
        server.upload(
            "/acts/imports/new",
            "vi",
            AUTHORITY,
            List.of("assigner=commission", "reviewingUnit=secretariat", "do=stage", "key=k-1"),
            "plan.csv",
            SOUND
                .replace("commission,Report,30", "nobody,Report,30")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("D3", "Đơn vị chủ trì", "unit-unknown", "nobody");
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void the_page_stages_a_sound_file_and_leads_to_its_batch() throws Exception {
    HttpResponse<String> answer =
        server.upload(
            "/acts/imports/new",
            "en",
            AUTHORITY,
            List.of("assigner=commission", "reviewingUnit=secretariat", "do=stage", "key=k-2"),
            "plan.csv",
            SOUND.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(services.commands())
        .extracting(Command::name)
        .containsExactly("StageImport", "AddImportRows");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_batch_is_shown_with_its_progress_and_why_it_stopped(String language) throws Exception {
    assertThat(server.page("/imports", language, AUTHORITY).body())
        .contains("old-plan.xlsx", "href=\"/imports/batch-1");
    String page = server.page("/imports/batch-1", language, AUTHORITY).body();
    assertThat(page)
        .contains("<progress", "CT-9", "import-key-taken")
        .contains("/acts/imports/batch-1/apply-import", "/acts/imports/batch-1/withdraw-import");
    assertThat(server.page("/imports/batch-1", language, OFFICER).body())
        .doesNotContain("/acts/imports/batch-1");
  }

  @Test
  void a_batch_is_told_to_programs() throws Exception {
    JsonNode batch =
        JsonMapper.shared().readTree(server.get("/api/imports/batch-1", "As", AUTHORITY).body());
    assertThat(batch.path("state").asString()).isEqualTo("HALTED");
    assertThat(batch.path("done").asInt()).isEqualTo(2);
    assertThat(batch.path("stoppedAt").asString()).isEqualTo("CT-9");
    assertThat(server.get("/api/imports/nothing", "As", AUTHORITY).statusCode()).isEqualTo(404);
  }
}

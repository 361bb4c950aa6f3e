package org.tiendo.reporting.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.text.Texts;

/// Files are read in a process of their own. What one does there is a refusal here.
class ReaderProcessTest {

  private static final ReaderProcess READER = ReaderProcess.standard();
  private static final byte[] TEXT = "a,b\nc,d".getBytes(UTF_8);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int WIDE = 60;
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @Test
  void says_of_a_sound_file_what_would_be_read_of_it_here() {
    byte[] book =
        Files.workbook(sheet -> {
          sheet.createRow(0).createCell(0).setCellValue("Đề án \"một\"");
          var row = sheet.createRow(1);
          row.createCell(1).setCellFormula("1+1");
          row.createCell(2).setCellValue(12.5);
          row.setZeroHeight(true);
          sheet.getWorkbook().createSheet("More");
        });
    assertThat(READER.read(book, "x.xlsx")).isEqualTo(Tables.read(book, "x.xlsx", Limits.STANDARD));
    assertThat(READER.read(TEXT, "x.csv")).isEqualTo(Tables.read(TEXT, "x.csv", Limits.STANDARD));
  }

  @Test
  void ten_thousand_rows_with_long_titles_and_dates_fit_in() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Random random = new Random(3);
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Items");
      for (int row = 0; row < Limits.STANDARD.rows(); row++) {
        sheet.value(row, 0, "CT-" + row);
        sheet.value(row, 1, "Đề án về " + random.nextLong() + " việc".repeat(60));
        sheet.value(row, 2, LocalDate.of(2026, 1, 1).plusDays(row % 365));
        sheet.style(row, 2).format("yyyy-mm-dd").set();
      }
    }
    Table table = READER.read(out.toByteArray(), "x.xlsx");
    assertThat(table.rows()).hasSize(Limits.STANDARD.rows());
    assertThat(table.rows().getLast().cells().get(2).date()).isNotNull();
  }

  @Test
  void tells_why_a_file_is_refused_and_the_place() {
    Refused refused = refused(READER, "a,b\nc,d\u0007".getBytes(UTF_8), "x.csv");
    assertThat(refused.code()).isEqualTo("cell-control-characters");
    assertThat(refused.facts()).containsEntry("cell", "B2");
  }

  /// Few texts that stand in many cells, each of which is made anew there. It passes every bound of size.
  @Test
  void refuses_what_takes_more_memory_than_a_file_may_have() {
    ReaderProcess small =
        new ReaderProcess(ReaderProcess.command("40m", ReaderMain.class, LONG), LONG, 1);
    assertThat(refused(small, repeated(), "x.xlsx").code()).isEqualTo("file-needs-too-much");
    assertThat(small.read(TEXT, "x.csv").rows()).hasSize(2);
  }

  @Test
  void refuses_what_takes_longer_than_a_file_may_take_and_ends_its_process() {
    ReaderProcess hangs =
        new ReaderProcess(List.of("sh", "-c", "exec sleep 600"), Duration.ofMillis(300), 1);
    assertThat(refused(hangs, TEXT, "x.csv").code()).isEqualTo("file-takes-too-long");
    assertThat(refused(hangs, new byte[4 << 20], "x.csv").code()).isEqualTo("file-takes-too-long");
    assertThat(ProcessHandle.current().children())
        .noneMatch(child -> child.info().command().orElse("").endsWith("sleep"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "null",
        "[]",
        "{}",
        "{\"refused\":\"no-such-code\"}",
        "{\"refused\":\"file-empty\",\"more\":1}",
        "{\"refused\":\"file-empty\",\"table\":{\"sheet\":\"a\",\"rows\":[],\"merged\":[],\"others\":[]}}",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[],\"merged\":[],\"others\":[]}} more",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[],\"merged\":[]}}",
        "{\"table\":{\"rows\":[],\"merged\":[],\"others\":[]}}",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[null],\"merged\":[],\"others\":[]}}",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[{\"number\":1,\"hidden\":false,\"cells\":{\"64\":{\"kind\":\"TEXT\",\"text\":\"x\"}}}],\"merged\":[],\"others\":[]}}",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[{\"number\":1,\"hidden\":false,\"cells\":{\"0\":{\"kind\":\"DATE\",\"text\":\"x\"}}}],\"merged\":[],\"others\":[]}}",
        "{\"table\":{\"sheet\":\"a\",\"rows\":[{\"number\":1,\"hidden\":false,\"cells\":{\"0\":{\"kind\":\"TEXT\"}}}],\"merged\":[],\"others\":[]}}"
      })
  void refuses_what_is_no_answer_of_a_reader(String said) {
    ReaderProcess says = sh("cat >/dev/null; printf '%s' '" + said + "'");
    assertThat(refused(says, TEXT, "x.csv").code()).isEqualTo("file-reader-failed");
  }

  @Test
  void refuses_an_answer_that_does_not_end() {
    ReaderProcess endless = sh("printf '{\"refused\":\"'; cat /dev/zero | tr '\\0' y");
    assertThat(refused(endless, TEXT, "x.csv").code()).isEqualTo("file-needs-too-much");
  }

  @Test
  void refuses_what_a_process_said_that_died() {
    String sound = "cat >/dev/null; printf '%s' '{\"refused\":\"file-empty\"}'; ";
    assertThat(refused(sh(sound), TEXT, "x.csv").code()).isEqualTo("file-empty");
    assertThat(refused(sh(sound + "exit 1"), TEXT, "x.csv").code()).isEqualTo("file-reader-failed");
    assertThat(refused(sh(sound + "kill -9 $$"), TEXT, "x.csv").code())
        .isEqualTo("file-reader-failed");
    assertThat(refused(sh("exit 0"), new byte[4 << 20], "x.csv").code())
        .isEqualTo("file-reader-failed");
  }

  @Test
  void refuses_to_read_where_no_process_can_be_started() {
    ReaderProcess none = new ReaderProcess(List.of("/nowhere/java"), LONG, 1);
    assertThat(refused(none, TEXT, "x.csv").code()).isEqualTo("file-reader-failed");
  }

  @Test
  void a_file_waits_for_its_turn_and_not_for_ever() {
    ReaderProcess one = new ReaderProcess(List.of("sh", "-c", "exec sleep 600"), LONG, 0);
    CompletableFuture<Refused> waiting = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().start(() -> waiting.complete(refused(one, TEXT, "x.csv")));
    thread.interrupt();
    assertThat(waiting.join().code()).isEqualTo("file-reader-failed");
    ReaderProcess full = new ReaderProcess(List.of("true"), Duration.ofMillis(10), 0);
    Refused busy = refused(full, TEXT, "x.csv");
    assertThat(busy.code()).isEqualTo("file-readers-busy");
    assertThat(busy.passes()).isTrue();
  }

  @Test
  void a_process_knows_nothing_of_the_environment_of_this_one() {
    String looks =
        "cat >/dev/null; [ \"$(env | grep -cv '^\\(PWD\\|OLDPWD\\|SHLVL\\|_\\)=')\" = 0 ]"
            + " && printf '%s' '{\"refused\":\"file-empty\"}'";
    assertThat(refused(sh(looks), TEXT, "x.csv").code()).isEqualTo("file-empty");
  }

  static List<String> languages() {
    return Texts.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_code_has_a_sentence(String language) {
    Texts texts = Texts.of(language);
    assertThat(Refused.CODES)
        .allSatisfy(code ->
            assertThat(texts.say("import.refused." + code, "1", "2", "3", "4", "5"))
                .isNotBlank()
                .doesNotContain("import.refused"));
  }

  private static ReaderProcess sh(String script) {
    return new ReaderProcess(List.of("/bin/sh", "-c", script), LONG, 1);
  }

  private static Refused refused(ReaderProcess reader, byte[] file, String name) {
    return catchThrowableOfType(Refused.class, () -> reader.read(file, name));
  }

  /// A file of a few megabytes in which long texts stand in as many cells as are read.
  private static byte[] repeated() {
    Random random = new Random(4);
    StringBuilder strings = new StringBuilder("<sst xmlns=\"" + NAMESPACE + "\">");
    for (int i = 0; i < 200; i++) {
      strings.append("<si><t>");
      for (int n = 0; n < 600; n++)
        strings.append("e\u0301").append((char) ('a' + random.nextInt(26)));
      strings.append("</t></si>");
    }
    StringBuilder rows = new StringBuilder("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>");
    for (int row = 0; row < 10_000; row++) {
      rows.append("<row>");
      for (int n = 0; n < WIDE; n++)
        rows.append("<c t=\"s\"><v>").append(random.nextInt(200)).append("</v></c>");
      rows.append("</row>");
    }
    byte[] sound = Files.workbook(new String[] {"a", "b"});
    byte[] file = Files.changed(sound, "xl/sharedStrings.xml", _ -> strings + "</sst>");
    return Files.changed(file, Files.SHEET, _ -> rows + "</sheetData></worksheet>");
  }
}

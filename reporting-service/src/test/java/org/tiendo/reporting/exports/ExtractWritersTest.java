package org.tiendo.reporting.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.reporting.text.CellText;
import org.tiendo.reporting.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractWritersTest {

  private static final ExtractWriter SHEET =
      new SheetWriter(Texts.of("vi"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final int MANY = 35_000;
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<ExtractWriter> writers() {
    return Stream.of(new CsvWriter(false), SHEET, new JsonWriter(false), new JsonWriter(true));
  }

  private static Extract extract(Stream<List<Cell>> rows) {
    return new Extract(
        "items",
        List.of(
            new Extract.Column("title", "Tên"),
            new Extract.Column("dueOn", "Thời hạn"),
            new Extract.Column("rounds", "Số lần trình"),
            new Extract.Column("percent", "Tỷ lệ"),
            new Extract.Column("recordedAt", "Thời điểm"),
            new Extract.Column("toQuality", "Chất lượng"),
            new Extract.Column("events", "Sự kiện")),
        rows,
        new Extract.Origin(
            "review:7,task:12",
            LocalDate.of(2022, 12, 29),
            null,
            true,
            List.of("Dữ liệu mẫu"),
            "vi"));
  }

  private static List<Cell> row(String title) {
    return List.of(
        new Cell.Text(title),
        new Cell.Day(LocalDate.of(2022, 6, 30)),
        new Cell.Count(2),
        new Cell.Amount(new BigDecimal("98.6")),
        new Cell.Moment(Instant.parse("2022-06-30T01:02:03Z")),
        new Cell.Flag(true),
        new Cell.Many(List.of("task/1", "task/2")));
  }

  private static byte[] written(ExtractWriter writer, Stream<List<Cell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(extract(rows), out);
    return out.toByteArray();
  }

  private static String text(ExtractWriter writer, Stream<List<Cell>> rows) throws IOException {
    return new String(written(writer, rows), StandardCharsets.UTF_8);
  }

  /// Rows are made while they are written; of those that went before, none may be reachable from the writer.
  @ParameterizedTest
  @MethodSource("writers")
  void keeps_no_row_that_it_has_written(ExtractWriter writer) throws Exception {
    List<WeakReference<String>> titles = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    Stream<List<Cell>> rows =
        IntStream.range(0, MANY)
            .mapToObj(number -> {
              String title = ("Nhiệm vụ " + number + " ").repeat(20);
              if (number % 1000 == 0) {
                titles.add(new WeakReference<>(title));
              }
              if (number == MANY - 1) {
                kept.add(reachable(titles));
              }
              return row(title);
            });
    writer.write(extract(rows), OutputStream.nullOutputStream());
    assertThat(titles).hasSize(MANY / 1000);
    assertThat(kept).singleElement().satisfies(count -> assertThat(count).isLessThanOrEqualTo(1));
  }

  private static long reachable(List<WeakReference<String>> titles) {
    long count = titles.size();
    for (int attempt = 0; attempt < 50 && count > 1; attempt++) {
      System.gc();
      count = titles.stream().filter(title -> title.get() != null).count();
    }
    return count;
  }

  @ParameterizedTest
  @MethodSource("writers")
  void fails_with_its_rows_and_leaves_its_output_unfinished(ExtractWriter writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Stream<List<Cell>> rows =
        IntStream.range(0, MANY)
            .mapToObj(number -> {
              if (number == MANY - 1) {
                throw new IllegalStateException("the last row cannot be read");
              }
              return row("Nhiệm vụ " + number);
            });
    assertThatThrownBy(() -> writer.write(extract(rows), out)).hasMessageContaining("last row");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"count\"");
    if (writer == SHEET) {
      assertThatThrownBy(() -> rows(out.toByteArray())).isInstanceOf(Exception.class);
    } else if (writer.equals(new JsonWriter(false))) {
      assertThatThrownBy(() -> JSON.readTree(out.toByteArray())).isInstanceOf(Exception.class);
    }
  }

  @Nested
  class Csv {

    @Test
    void is_utf_8_with_a_byte_order_mark_and_quotes_by_the_rfc() throws Exception {
      assertThat(text(new CsvWriter(false), Stream.of(row("Đề án \"số 1\", phần 2"))))
          .isEqualTo(
              "\uFEFFTên,Thời hạn,Số lần trình,Tỷ lệ,Thời điểm,Chất lượng,Sự kiện\r\n"
                  + "\"Đề án \"\"số 1\"\", phần 2\",2022-06-30,2,98.6,2022-06-30T01:02:03Z,yes,task/1; task/2\r\n");
    }

    @Test
    void has_keys_in_its_first_row_if_they_are_wanted() throws Exception {
      assertThat(text(new CsvWriter(true), Stream.empty()))
          .isEqualTo("\uFEFFtitle,dueOn,rounds,percent,recordedAt,toQuality,events\r\n");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "\tx",
          "\rx",
          "\nx",
          "  =1+1",
          "\t=1",
          "\uFF1D1",
          "\uFF0B1",
          "\uFF0D1",
          "\uFF201",
          "\u00A0=1",
          "\u0001=1",
          "|calc",
          "%0A",
          "'x"
        })
    void takes_nobody_s_text_for_a_formula(String text) {
      assertThat(CellText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "Đề án", "1-2", " x", "(=1)"})
    void leaves_every_other_text_as_it_is(String text) {
      assertThat(CellText.guarded(text)).isEqualTo(text);
    }
  }

  private static List<Row> rows(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getFirstSheet().read();
    }
  }

  @Nested
  class Sheets {

    @Test
    void have_types_that_another_program_reads() throws Exception {
      List<Row> rows = rows(written(SHEET, Stream.of(row("Đề án số 1"))));
      assertThat(rows).hasSize(2);
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("Thời hạn");
      Row row = rows.get(1);
      assertThat(row.getCellAsString(0)).hasValue("Đề án số 1");
      assertThat(row.getCellAsDate(1))
          .map(d -> d.toLocalDate())
          .hasValue(LocalDate.of(2022, 6, 30));
      assertThat(row.getCellAsNumber(2)).hasValue(BigDecimal.TWO);
      assertThat(row.getCellAsNumber(3)).hasValue(new BigDecimal("98.6"));
      assertThat(row.getCellAsDate(4))
          .hasValueSatisfying(
              moment -> assertThat(moment.withNano(0)).isEqualTo("2022-06-30T08:02:03"));
      assertThat(row.getCellAsBoolean(5)).hasValue(true);
    }

    @Test
    void say_on_a_second_sheet_where_their_rows_are_from() throws Exception {
      byte[] file = written(SHEET, Stream.of(row("1"), row("2")));
      try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        List<Row> about = book.getSheet(1).orElseThrow().read();
        assertThat(about.get(0).getCellAsString(1)).hasValue("review:7,task:12");
        assertThat(about.get(4).getCellAsNumber(1)).hasValue(BigDecimal.TWO);
        assertThat(about.getLast().getCellAsString(0)).hasValue("Dữ liệu mẫu");
      }
    }

    @Test
    void hold_formulas_as_the_texts_that_they_are() throws Exception {
      List<Row> rows = rows(written(SHEET, Stream.of(row("=1+1"))));
      assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(1).getCellAsString(0)).hasValue("=1+1");
    }

    @Test
    void cut_a_text_that_no_cell_can_hold_and_show_it() throws Exception {
      List<Row> rows = rows(written(SHEET, Stream.of(row("x".repeat(40_000)), row("a\u0001b"))));
      assertThat(rows.get(1).getCellAsString(0))
          .hasValueSatisfying(text -> assertThat(text).hasSize(32_767).endsWith(" […]"));
      assertThat(rows.get(2).getCellAsString(0))
          .hasValueSatisfying(t -> assertThat(t).startsWith("a"));
    }
  }

  @Nested
  class Json {

    @Test
    void is_one_object_with_keys_in_every_language() throws Exception {
      JsonNode file = JSON.readTree(written(new JsonWriter(false), Stream.of(row("=1"), row("2"))));
      assertThat(file.path("token").asString()).isEqualTo("review:7,task:12");
      assertThat(file.path("asOf").asString()).isEqualTo("2022-12-29");
      assertThat(file.path("knownAt").isNull()).isTrue();
      assertThat(file.path("columns").path("dueOn").asString()).isEqualTo("Thời hạn");
      assertThat(file.path("count").asInt()).isEqualTo(2);
      JsonNode row = file.path("rows").path(0);
      assertThat(row.path("title").asString()).isEqualTo("=1");
      assertThat(row.path("rounds").asInt()).isEqualTo(2);
      assertThat(row.path("toQuality").asBoolean()).isTrue();
      assertThat(row.path("events").path(1).asString()).isEqualTo("task/2");
    }

    @Test
    void is_lines_of_which_the_last_says_how_many_there_were() throws Exception {
      List<String> lines =
          text(new JsonWriter(true), Stream.of(row("1"), row("2"))).lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(JSON.readTree(lines.getFirst()).path("table").asString()).isEqualTo("items");
      assertThat(JSON.readTree(lines.get(2)).path("title").asString()).isEqualTo("2");
      assertThat(lines.getLast()).isEqualTo("{\"count\":2}");
    }
  }
}

package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.local.backup.RunningSource;
import org.tiendo.local.folder.DataFolder;
import org.tiendo.local.folder.Installation;
import org.tiendo.local.folder.RunFile;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Played;
import org.tiendo.local.replay.LogsOf;
import org.tiendo.local.replay.Replay;
import org.tiendo.local.replay.ReviewFigures;
import org.tiendo.local.sample.DemoFolders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// From the directives to the printed review: a whole year through HTTP, Kafka and the MongoDB wire protocol.
@Tag("embedded")
class TheYear2022Test {

  @TempDir static Path data;
  static PlayedYear year;
  static Played played;

  @BeforeAll
  static void play_the_year() {
    year = PlayedYear.start(DemoFolders.year2022(), data);
    played = year.play();
  }

  @AfterAll
  static void stop() {
    if (year != null) {
      year.close();
    }
  }

  @Test
  void the_review_says_in_vietnamese_what_the_year_was() {
    assertThat(year.review(played, "vi"))
        .contains(
            "Báo cáo tổng kết: Chương trình công tác năm 2022 của Ban Tổ chức Trung ương",
            "Đơn vị: Ban Tổ chức Trung ương")
        .anySatisfy(
            starts(
                "Hoàn thành 100% các đề án theo chương trình làm việc của Ban Chấp hành Trung ương,"
                    + " Bộ Chính trị, Ban Bí thư."))
        .anySatisfy(
            starts(
                "Đã hoàn thành 19/19 đề án theo Chương trình công tác, bảo đảm tiến độ, chất"
                    + " lượng."))
        .anySatisfy(starts("Tham mưu Ban Chấp hành Trung ương ban hành 2 nghị quyết."))
        .anySatisfy(starts("Tham mưu Bộ Chính trị, Ban Bí thư ban hành 30 văn bản."))
        .anySatisfy(line -> assertThat(line).contains("giai đoạn 2022-2026."))
        .anySatisfy(line ->
            assertThat(line)
                .contains("tham mưu, triển khai thực hiện 18 đề án, báo cáo được")
                .contains("Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư giao."))
        .anySatisfy(line -> assertThat(line).contains("Theo kế hoạch ban đầu 17, bổ sung 2."))
        .anySatisfy(line -> assertThat(line).contains("từng bị trả lại: 5"));
  }

  @Test
  void the_review_says_the_same_in_english() {
    assertThat(year.review(played, "en"))
        .anySatisfy(
            starts(
                "Completed 100% of the projects in the work programmes of the Central Committee,"
                    + " the Politburo and the Secretariat."))
        .anySatisfy(
            starts(
                "Completed 19 of 19 projects of the work programme, on schedule and to quality."))
        .anySatisfy(starts("Advised the Central Committee to issue 2 resolutions."))
        .anySatisfy(starts("Advised the Politburo and the Secretariat to issue 30 documents."))
        .anySatisfy(line -> assertThat(line).contains("for 2022–2026."))
        .anySatisfy(starts("For 2023: 18 projects and reports assigned by"))
        .anySatisfy(line -> assertThat(line).contains("Baseline 17, added 2."));
  }

  @Test
  void every_figure_rests_on_events_of_the_history() {
    assertThat(year.figures(played).at("/data/sentences"))
        .isNotEmpty()
        .allSatisfy(sentence ->
            assertThat(sentence.path("figures"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.path("events")).isNotEmpty()));
  }

  @Test
  void the_review_says_that_the_data_are_a_sample() {
    assertThat(year.figures(played).path("sample").asBoolean()).isTrue();
    assertThat(year.review(played, "en")).contains("Sample, partly invented, not official.");
  }

  @Test
  void the_sector_is_commended_for_the_year() {
    assertThat(year.log("review").records())
        .filteredOn(record -> record.type().equals("CommendationGranted"))
        .hasSize(1)
        .allSatisfy(record -> assertThat(record.effectiveOn()).isEqualTo("2022-12-29"));
  }

  @Test
  void the_logs_alone_give_the_same_figures_in_the_same_words_and_a_planted_difference_is_named()
      throws IOException {
    DataFolder folder = DataFolder.look(data);
    URI door = folder.running().orElseThrow().addresses().get(RunFile.BACKUP);
    Installation installation = folder.installation().orElseThrow();
    Replay replay =
        Replay.of(
            LogsOf.folder(folder, installation, new RunningSource(door)),
            installation,
            InstantSource.system(),
            new Replay.Asked(null, played.token(), played.programme(), "vi"));
    Replay.Review review = replay.reviews().getFirst();
    JsonNode told = year.figures(played);

    assertThat(replay.asOf()).isEqualTo("2022-12-29");
    assertThat(review.text().lines()).containsAll(year.review(played, "vi"));
    assertThat(review.figures().differences(ReviewFigures.told(told))).isEmpty();
    assertThat(replay.frozen())
        .isNotEmpty()
        .allSatisfy(frozen -> assertThat(frozen.differences()).isEmpty());
    ((ObjectNode) told.at("/data/sentences/1/figures/0")).put("numerator", 18);
    assertThat(review.figures().differences(ReviewFigures.told(told)))
        .containsExactly("own-programme-done: 19/19 from the logs, 18/19 as told");
  }

  @Test
  void the_year_is_reviewed_as_the_article_tells_it() {
    JsonNode review = year.about(played, "review").json().path("data");
    assertThat(review.at("/meeting/on").asString()).isEqualTo("2022-12-29");
    assertThat(review.at("/meeting/part").asString()).isEqualTo("AFTERNOON");
    assertThat(review.at("/meeting/place").asString()).isEqualTo("Hà Nội");
    assertThat(review.at("/meeting/attendees")).hasSize(2);
    assertThat(review.path("rating").asString()).isEqualTo("good");
    assertThat(review.path("adopted").path("on").asString()).isEqualTo("2022-12-29");
    assertThat(review.path("next").asString()).isNotBlank();
    Map<String, List<JsonNode>> entries =
        review
            .path("entries")
            .valueStream()
            .collect(Collectors.groupingBy(e -> e.at("/content/kind").asString()));
    assertThat(entries.keySet())
        .containsExactlyInAnyOrder(
            "RESULT",
            "LESSON",
            "LIMITATION",
            "SHORTCOMING",
            "CAUSE",
            "SOLUTION",
            "OPINION",
            "OBJECTIVE",
            "PRIORITY");
    assertThat(entries.get("RESULT"))
        .extracting(e -> e.path("text").asString())
        .anySatisfy(text -> assertThat(text).contains("100%"))
        .anySatisfy(text -> assertThat(text).contains("19/19"))
        .anySatisfy(text -> assertThat(text).contains("2 nghị quyết", "30 văn bản"));
    assertThat(entries.get("RESULT"))
        .anySatisfy(e -> assertThat(e.at("/content/documents")).isNotEmpty());
    assertThat(entries.get("PRIORITY"))
        .anySatisfy(e -> {
          assertThat(e.path("text").asString()).contains("18 đề án, báo cáo");
          assertThat(e.at("/content/items")).hasSize(18);
        });
    assertThat(review.path("entries").valueStream().map(e -> e.at("/content/field").asString("")))
        .contains(
            "cong-tac-can-bo",
            "bien-che",
            "to-chuc-bo-may",
            "bao-ve-chinh-tri-noi-bo",
            "nghien-cuu",
            "kiem-tra-giam-sat");
  }

  @Test
  void what_was_frozen_is_what_was_hashed_and_says_where_it_was_computed() {
    Api.Answer frozen = year.about(played, "frozen");
    JsonNode review = year.about(played, "review").json().path("data");
    String hash = LeafHash.plain(frozen.text().getBytes(StandardCharsets.UTF_8));
    assertThat(review.at("/frozen/hash").asString()).isEqualTo(hash);
    assertThat(review.at("/adopted/hash").asString()).isEqualTo(hash);
    assertThat(frozen.json().path("token").asString())
        .isEqualTo(review.at("/frozen/token").asString())
        .contains("reporting:", "review:", "task:");
    assertThat(frozen.json().at("/programmes/0/figures").toString())
        .contains("{\"denominator\":19,\"key\":\"own-programme-done\",\"numerator\":19}");
  }

  @Test
  void playing_again_changes_nothing() {
    int before = year.log("task").records().size();
    int reviewed = year.log("reporting").records().size();
    List<String> review = year.review(played, "vi");

    Played again = year.play();

    assertThat(again.programme()).isEqualTo(played.programme());
    assertThat(year.log("task").records()).hasSize(before);
    assertThat(year.log("reporting").records()).hasSize(reviewed);
    assertThat(year.review(again, "vi")).isEqualTo(review);
  }

  private static Consumer<String> starts(String sentence) {
    return line -> assertThat(line).startsWith(sentence);
  }
}

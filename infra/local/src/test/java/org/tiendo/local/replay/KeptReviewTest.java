package org.tiendo.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.folder.Trouble;

/// An answer that somebody kept says by itself what it was made of.
class KeptReviewTest {

  private static final String ANSWER =
      """
      {"token":"review:7,task:12","asOf":"2022-12-29","sample":true,"notices":[],
       "data":{"programme":"own","title":"Review","sentences":[
         {"text":"Done.","notes":[],"figures":[
           {"name":"own-programme-done","numerator":1,"denominator":1,
            "items":["project:1"],"counted":["project:1"],"events":["task/3"]}]}],
        "identities":["1 = 1"],
        "classes":{"total":1,"counts":{"DONE_ON_TIME":1,"WITHDRAWN":2}}}}
      """;

  @TempDir Path folder;

  @Test
  void its_date_position_programme_and_figures_are_read() throws IOException {
    KeptReview kept = KeptReview.read(file(ANSWER));
    assertThat(kept.asOf()).isEqualTo(LocalDate.of(2022, 12, 29));
    assertThat(kept.token()).isEqualTo("review:7,task:12");
    assertThat(kept.programme()).isEqualTo("own");
    assertThat(kept.figures().values()).containsEntry("own-programme-done", "1/1");
    assertThat(kept.figures().classes().apart()).hasSize(1);
  }

  @Test
  void what_is_no_answer_or_does_not_add_up_is_refused_by_its_name() throws IOException {
    for (String text :
        List.of(
            "",
            "[]",
            "{}",
            ANSWER.replace("2022-12-29", "yesterday"),
            ANSWER.replace("\"total\":1", "\"total\":2"),
            ANSWER.replace("\"numerator\":1", "\"numerator\":2"))) {
      Path file = file(text);
      assertThatThrownBy(() -> KeptReview.read(file)).as(text).isInstanceOf(Trouble.class);
    }
    Path nowhere = folder.resolve("nowhere.json");
    assertThatThrownBy(() -> KeptReview.read(nowhere)).hasMessageContaining("nowhere.json");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("review.json"), text);
  }
}

package org.tiendo.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.local.play.Played;
import org.tiendo.local.sample.DemoFolders;

/// A year that did not go to plan, in another organisation, language and zone; and the same after a restart.
@Tag("embedded")
class TheUniversityTest {

  @TempDir Path data;

  @Test
  void the_review_claims_only_what_the_figures_bear_and_survives_a_restart() {
    Played played;
    List<String> review;
    try (PlayedYear year = PlayedYear.start(DemoFolders.university(), data)) {
      played = year.play();
      review = year.review(played, "en");
    }

    assertThat(review)
        .anyMatch(line ->
            line.startsWith("Completed 100% of the projects in the work programmes of the Senate."))
        .anyMatch(line ->
            line.startsWith(
                "Completed 4 of 5 projects of the work programme, 1 of them late, 1 open and"
                    + " overdue, 1 not to quality."))
        .anyMatch(line -> line.startsWith("Advised the Senate to issue 4 regulations."))
        .anyMatch(
            line -> line.startsWith("Advised the Council and the Rectorate to issue 2 documents."))
        .anyMatch(line -> line.startsWith("No following work programme has been adopted."))
        .noneMatch(line -> line.contains("on schedule"));

    try (PlayedYear year = PlayedYear.start(DemoFolders.university(), data)) {
      assertThat(year.review(played, "en")).isEqualTo(review);
      assertThat(year.play().programme()).isEqualTo(played.programme());
    }
  }
}

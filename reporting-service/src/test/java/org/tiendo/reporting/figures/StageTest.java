package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.ProjectSection;

class StageTest {

  private final ProjectSection item =
      new Facts()
          .assign("p", ItemType.PROJECT, "office", "2022-01-10", "2022-06-30", List.of())
          .report("p", "2022-02-01", 20)
          .submit("p", 1, "2022-03-01")
          .giveBack("p", 1, "2022-03-10")
          .submit("p", 2, "2022-04-01")
          .accept("p", 2, "2022-04-01", "2022-04-10", false)
          .complete("p", 2, "2022-04-01", "2022-05-01")
          .history()
          .register()
          .projects()
          .getFirst();

  @Test
  void is_the_last_step_on_each_date() {
    assertThat(on("2022-01-31")).isEqualTo(Stage.ASSIGNED);
    assertThat(on("2022-02-01")).isEqualTo(Stage.IN_PROGRESS);
    assertThat(on("2022-03-01")).isEqualTo(Stage.SUBMITTED);
    assertThat(on("2022-03-10")).isEqualTo(Stage.RETURNED);
    assertThat(on("2022-04-01")).isEqualTo(Stage.SUBMITTED);
    assertThat(on("2022-04-10")).isEqualTo(Stage.ACCEPTED);
    assertThat(on("2022-05-01")).isEqualTo(Stage.COMPLETED);
  }

  private Stage on(String date) {
    return Stage.of(item, LocalDate.parse(date));
  }
}

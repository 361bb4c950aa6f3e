package org.tiendo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemoFoldersTest {

  @Nested
  class The_year_2022 {

    final Sample sample = DemoFolders.year2022();

    @Test
    void nothing_is_to_be_mended() {
      assertThat(SampleFolder.check(Path.of("demo/central-commission-2022")).findings()).isEmpty();
    }

    @Test
    void it_ends_on_the_day_of_the_conference() {
      assertThat(sample.asOf()).isEqualTo(LocalDate.of(2022, 12, 29));
      assertThat(sample.installation().clockUntil()).isEqualTo(sample.asOf());
      assertThat(sample.steps()).noneMatch(step -> step.on().isAfter(sample.asOf()));
      assertThat(sample.installation().sample()).isTrue();
    }

    @Test
    void nineteen_projects_of_the_years_programme_are_completed() {
      assertThat(sample.count(Kind.COMPLETION)).isEqualTo(19);
      assertThat(projectsIn("ct-2022")).hasSize(19);
      assertThat(projectsIn("ct-2022").stream().filter(member("ct-2022"))).hasSize(2);
    }

    @Test
    void eighteen_projects_and_reports_are_assigned_for_2023() {
      assertThat(projectsIn("ct-2023"))
          .hasSize(18)
          .allMatch(step -> step.body().apply(id -> "x").get("lead") != null)
          .extracting(step -> step.row().plain("type"))
          .containsOnly("PROJECT", "REPORT");
    }

    @Test
    void two_resolutions_and_thirty_documents_are_issued() {
      assertThat(documentsOf("ban-chap-hanh-trung-uong"))
          .hasSize(2)
          .allMatch(step -> step.row().plain("type").equals("resolution"));
      assertThat(documentsOf("bo-chinh-tri").size() + documentsOf("ban-bi-thu").size())
          .isEqualTo(30);
      assertThat(documents())
          .filteredOn(step -> step.row().plain("effectTo").startsWith("2026"))
          .singleElement()
          .extracting(step -> step.row().plain("effectFrom"))
          .asString()
          .startsWith("2022");
    }

    @Test
    void five_projects_were_returned_once_and_all_were_accepted_by_their_due_date() {
      assertThat(sample.count(Kind.RETURN)).isEqualTo(5);
      assertThat(sample.count(Kind.ACCEPTANCE)).isEqualTo(19);
      assertThat(steps(Kind.SUBMISSION)).allMatch(step -> !step.on().isAfter(due(step.project())));
    }

    @Test
    void every_project_reported_progress_two_to_five_times() {
      Map<String, Long> reports =
          steps(Kind.PROGRESS).stream()
              .collect(Collectors.groupingBy(Step::project, Collectors.counting()));
      assertThat(reports).hasSize(19).allSatisfy((_, n) -> assertThat(n).isBetween(2L, 5L));
    }

    private LocalDate due(String project) {
      return steps(Kind.PROJECT).stream()
          .filter(step -> step.key().equals(project))
          .map(step -> LocalDate.parse(step.row().plain("due")))
          .findFirst()
          .orElseThrow();
    }

    private List<Step> steps(Kind kind) {
      return sample.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private List<Step> documents() {
      return steps(Kind.DOCUMENT);
    }

    private List<Step> documentsOf(String authority) {
      return documents().stream()
          .filter(step -> step.row().plain("authority").equals(authority))
          .toList();
    }

    private List<Step> projectsIn(String programme) {
      return steps(Kind.PROJECT).stream()
          .filter(step ->
              step.row().list("programmes").stream()
                  .anyMatch(m -> m.equals(programme) || m.startsWith(programme + "/")))
          .toList();
    }

    private static Predicate<Step> member(String programme) {
      return step -> step.row().list("programmes").contains(programme);
    }
  }

  @Test
  void the_university_is_in_order_and_is_not_a_perfect_year() {
    Sample sample = DemoFolders.university();

    assertThat(sample.installation().zone()).hasToString("America/Halifax");
    assertThat(sample.count(Kind.PROJECT)).isEqualTo(6);
    assertThat(sample.count(Kind.COMPLETION)).isEqualTo(5);
    assertThat(sample.count(Kind.DOCUMENT)).isEqualTo(6);
  }
}

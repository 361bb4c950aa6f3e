package org.tiendo.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.SampleYear.Fate;

/// The article's year, and what each single change of it does to the sentences.
class YearReviewSentencesTest {

  private static final int SUPERIOR = 0;
  private static final int OWN = 1;
  private static final int PANEL_DOCUMENTS = 3;
  private static final int NEXT = 5;

  @Nested
  class AsTold {

    @Test
    void the_figures_are_those_of_the_article() {
      assertThat(said(SampleYear.asTold(), "vi"))
          .containsExactly(
              "Hoàn thành 100% các đề án theo chương trình làm việc của Ban Chấp hành Trung ương,"
                  + " Bộ Chính trị, Ban Bí thư.",
              "Đã hoàn thành 19/19 đề án theo Chương trình công tác, bảo đảm tiến độ, chất lượng.",
              "Tham mưu Ban Chấp hành Trung ương ban hành 2 nghị quyết.",
              "Tham mưu Bộ Chính trị, Ban Bí thư ban hành 30 văn bản.",
              "Tham mưu ban hành thông báo số 1-X/Y “Title 1”, giai đoạn 2022-2026.",
              "Nhiệm vụ năm 2023: tham mưu, triển khai thực hiện 18 đề án, báo cáo được Ban Chấp"
                  + " hành Trung ương giao.");
    }

    @Test
    void they_are_the_same_in_the_other_language() {
      assertThat(said(SampleYear.asTold(), "en"))
          .containsExactly(
              "Completed 100% of the projects in the work programmes of the Central Committee,"
                  + " the Politburo and the Secretariat.",
              "Completed 19 of 19 projects of the work programme, on schedule and to quality.",
              "Advised the Central Committee to issue 2 resolutions.",
              "Advised the Politburo and the Secretariat to issue 30 documents.",
              "Advised the issue of notice 1-X/Y “Title 1”, for 2022–2026.",
              "For 2023: 18 projects and reports assigned by the Central Committee.");
    }

    @Test
    void notes_say_baseline_and_additions_and_what_quality_means() {
      assertThat(SampleYear.asTold().report("vi").sentences().get(OWN).notes())
          .containsExactly(
              "Theo kế hoạch ban đầu 17, bổ sung 2.",
              "Bảo đảm chất lượng nghĩa là: lần trình cuối được đánh giá đạt mọi tiêu chí bắt buộc,"
                  + " không bỏ qua tiêu chí nào, không còn nội dung phải chỉnh sửa. Số đề án đã"
                  + " hoàn thành từng bị trả lại: 0; số lần trình bình quân: 1.");
    }

    @Test
    void the_identity_stands_under_the_figures() {
      assertThat(SampleYear.asTold().report("vi").identities())
          .contains(
              "Chương trình công tác, đề án: 19 = 19 hoàn thành đúng hạn + 0 hoàn thành quá hạn"
                  + " + 0 chưa hoàn thành trong hạn + 0 chưa hoàn thành quá hạn"
                  + " + 0 chưa hoàn thành, không có thời hạn");
    }

    @Test
    void a_sample_under_a_simulated_clock_says_so() {
      assertThat(SampleYear.asTold().report("vi").notices())
          .containsExactly(
              "Dữ liệu mẫu, một phần là giả định, không chính thức.",
              "Đồng hồ của hệ thống được mô phỏng, đến ngày 29/12/2022.");
      assertThat(SampleYear.asTold().report("en").notices())
          .containsExactly(
              "Sample, partly invented, not official.",
              "The clock of this installation is simulated, until 29 December 2022.");
    }
  }

  @Nested
  class WhenOneProject {

    @Test
    void is_late_the_schedule_is_not_claimed() {
      assertThat(own("07", Fate.LATE, "vi"))
          .isEqualTo(
              "Đã hoàn thành 19/19 đề án theo Chương trình công tác, bảo đảm chất lượng, trong đó 1"
                  + " đề án hoàn thành quá hạn.");
      assertThat(own("07", Fate.LATE, "en"))
          .isEqualTo(
              "Completed 19 of 19 projects of the work programme, to quality, 1 of them late.");
    }

    @Test
    void went_back_and_was_not_mended_it_is_open_and_overdue() {
      assertThat(own("07", Fate.RETURNED_AND_OPEN, "vi"))
          .isEqualTo(
              "Đã hoàn thành 18/19 đề án theo Chương trình công tác, bảo đảm chất lượng, 1 đề án"
                  + " chưa hoàn thành quá hạn.");
      assertThat(own("07", Fate.RETURNED_AND_OPEN, "en"))
          .isEqualTo(
              "Completed 18 of 19 projects of the work programme, to quality, 1 open and overdue.");
    }

    @Test
    void went_back_and_was_mended_in_time_the_claims_stand_and_the_note_counts_it() {
      SampleYear year = SampleYear.with("07", Fate.RETURNED_AND_MENDED);
      assertThat(said(year, "en").get(OWN))
          .isEqualTo(
              "Completed 19 of 19 projects of the work programme, on schedule and to quality.");
      assertThat(year.report("en").sentences().get(OWN).notes().getLast())
          .endsWith("returned at least once: 1; mean number of rounds: 1.1.");
      assertThat(year.report("vi").sentences().get(OWN).notes().getLast())
          .endsWith("từng bị trả lại: 1; số lần trình bình quân: 1,1.");
    }

    @Test
    void passed_with_a_waiver_quality_is_not_claimed() {
      assertThat(own("07", Fate.WAIVED, "vi"))
          .isEqualTo(
              "Đã hoàn thành 19/19 đề án theo Chương trình công tác, bảo đảm tiến độ, 1 đề án chưa"
                  + " bảo đảm chất lượng.");
      assertThat(own("07", Fate.WAIVED, "en"))
          .isEqualTo(
              "Completed 19 of 19 projects of the work programme, on schedule, 1 not to quality.");
    }

    @Test
    void was_planned_but_never_assigned_it_is_open_all_the_same() {
      assertThat(own("07", Fate.NEVER_ASSIGNED, "vi"))
          .isEqualTo(
              "Đã hoàn thành 18/19 đề án theo Chương trình công tác, bảo đảm chất lượng, 1 đề án"
                  + " chưa hoàn thành quá hạn.");
      assertThat(own("07", Fate.NEVER_ASSIGNED, "en"))
          .isEqualTo(
              "Completed 18 of 19 projects of the work programme, to quality, 1 open and overdue.");
    }

    @Test
    void waits_for_completion_but_was_submitted_in_time_it_is_in_term() {
      assertThat(own("07", Fate.ACCEPTED_NOT_COMPLETED, "en"))
          .isEqualTo(
              "Completed 18 of 19 projects of the work programme, on schedule and to quality.");
    }

    @Test
    void of_a_superior_programme_is_open_the_rate_is_rounded_to_one_decimal() {
      assertThat(said(SampleYear.with("03", Fate.RETURNED_AND_OPEN), "vi").get(SUPERIOR))
          .startsWith("Hoàn thành 80% các đề án");
      SampleYear year = SampleYear.with("03", Fate.RETURNED_AND_OPEN);
      year.facts()
          .assign(
              "extra",
              ItemType.PROJECT,
              "secretariat",
              "2022-03-01",
              "2022-12-31",
              List.of(Facts.added("se-2022")));
      assertThat(said(year, "vi").get(SUPERIOR)).startsWith("Hoàn thành 66,7% các đề án");
      assertThat(said(year, "en").get(SUPERIOR)).startsWith("Completed 66.7% of the projects");
    }
  }

  @Nested
  class Distinct {

    @Test
    void an_item_in_two_programmes_counts_once_in_a_joint_total() {
      Sentence superior = SampleYear.asTold().report("en").sentences().get(SUPERIOR);
      assertThat(superior.notes().getFirst()).startsWith("5 of 5:");
      assertThat(superior.figures().getFirst().items())
          .containsExactly(
              "project:p-01", "project:p-02", "project:p-03", "project:p-04", "project:p-05");
    }

    @Test
    void a_document_of_another_authority_is_not_counted() {
      SampleYear year = SampleYear.asTold();
      year.facts().document("office", "decision", 99, "2022-07-01", null);
      assertThat(said(year, "vi").get(PANEL_DOCUMENTS))
          .isEqualTo("Tham mưu Bộ Chính trị, Ban Bí thư ban hành 30 văn bản.");
      year.facts().document("secretariat", "decision", 99, "2022-07-01", null);
      assertThat(said(year, "vi").get(PANEL_DOCUMENTS))
          .isEqualTo("Tham mưu Bộ Chính trị, Ban Bí thư ban hành 31 văn bản.");
      assertThat(said(year, "en").get(PANEL_DOCUMENTS))
          .isEqualTo("Advised the Politburo and the Secretariat to issue 31 documents.");
    }

    @Test
    void an_item_that_a_subordinate_assigned_is_not_from_above() {
      SampleYear year = SampleYear.asTold();
      year.facts()
          .assign(
              "own-idea",
              ItemType.REPORT,
              "commission",
              "2022-12-22",
              "2023-05-01",
              List.of(Facts.added("own-2023")));
      assertThat(said(year, "en").get(NEXT))
          .isEqualTo("For 2023: 18 projects and reports assigned by the Central Committee.");
    }
  }

  @Test
  void before_anything_is_done_nothing_is_claimed_but_the_schedule() {
    assertThat(texts(SampleYear.asTold().report("vi", LocalDate.parse("2022-03-01"))))
        .containsExactly(
            "Hoàn thành 0% các đề án theo chương trình làm việc của Ban Chấp hành Trung ương, Bộ"
                + " Chính trị, Ban Bí thư.",
            "Đã hoàn thành 0/19 đề án theo Chương trình công tác, bảo đảm tiến độ.",
            "Văn bản do Ban Chấp hành Trung ương ban hành theo tham mưu của đơn vị: không có.",
            "Văn bản do Bộ Chính trị, Ban Bí thư ban hành theo tham mưu của đơn vị: không có.",
            "Chưa có chương trình công tác của kỳ tiếp theo.");
  }

  @Test
  void where_there_is_nothing_to_count_it_says_none() {
    Facts facts = new Facts();
    facts.unit("commission", null, "Ban", "the Commission");
    facts.programme(SampleYear.OWN.value(), "commission", 2022, List.of(), List.of());
    assertThat(texts(SampleYear.report(facts.history().register(), "en", SampleYear.AS_OF)))
        .containsExactly(
            "The work programmes of superior bodies hold none of this unit's projects due in the"
                + " period.",
            "The work programme holds no projects: none.",
            "No following work programme has been adopted.");
    assertThat(texts(SampleYear.report(facts.history().register(), "vi", SampleYear.AS_OF)))
        .contains("Đề án theo Chương trình công tác: không có.");
  }

  private static String own(String ref, Fate fate, String language) {
    return said(SampleYear.with(ref, fate), language).get(OWN);
  }

  private static List<String> said(SampleYear year, String language) {
    return texts(year.report(language));
  }

  private static List<String> texts(Report report) {
    return report.sentences().stream().map(Sentence::text).toList();
  }
}

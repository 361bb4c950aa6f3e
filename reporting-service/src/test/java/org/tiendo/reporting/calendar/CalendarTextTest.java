package org.tiendo.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;

class CalendarTextTest {

  private static final LocalDate AS_OF = LocalDate.of(2022, 6, 30);
  private static final String LONG =
      "Đề án đổi mới, nâng cao chất lượng công tác tổ chức, cán bộ; phương hướng, giải pháp \uD83D\uDE00 thực hiện";

  private final Facts facts = new Facts().unit("commission", null, "Ban Tổ chức", "the Commission");

  private Facts assign(String id, String dueOn) {
    return facts.assign(id, ItemType.PROJECT, "commission", "2022-01-10", dueOn, List.of());
  }

  private void assign(String id, String title, Secrecy secrecy) {
    facts.task(
        "project:" + id,
        "2022-01-10",
        new ProjectAssigned(
            new ProjectId(id),
            ItemType.REPORT,
            title,
            "paper",
            new UnitId("commission"),
            new UnitId("commission"),
            List.of(),
            new UnitId("office"),
            Deadline.on(LocalDate.of(2022, 9, 1)),
            List.of(),
            List.of(),
            null,
            false,
            secrecy,
            false));
  }

  private String text(boolean todos) {
    AsOf asOf = AsOf.of(facts.history().register(), AS_OF);
    Actor auditor = new Actor(new PersonId("an"), new UnitId("commission"), Set.of(Role.AUDITOR));
    Query query = new Query(asOf, Texts.of("vi"), new Sight(auditor, _ -> List.of()), null);
    return new CalendarText(query, "small", "https://tiendo.example", todos)
        .of(org.tiendo.reporting.calendar.Deadline.of(asOf.items(), asOf), "Thời hạn");
  }

  private Map<String, VEvent> events() {
    ICalendar calendar = Biweekly.parse(text(false)).first();
    return calendar.getEvents().stream()
        .collect(Collectors.toMap(e -> e.getUid().getValue(), Function.identity()));
  }

  private VEvent event(String id) {
    return events().get("project-" + id + "@small.tiendo");
  }

  private static int sequence(VEvent event) {
    return event.getSequence().getValue();
  }

  @Test
  void a_deadline_is_a_day_with_a_link_to_its_item() {
    assign("p-1", "2022-08-15");
    String text = text(false);
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("UID:project-p-1@small.tiendo\r\n")
        .contains("DTSTART;VALUE=DATE:20220815\r\n", "DTEND;VALUE=DATE:20220816\r\n")
        .contains("SUMMARY:Item p-1\r\n", "STATUS:CONFIRMED\r\n", "TRANSP:TRANSPARENT\r\n")
        .contains("URL:https://tiendo.example/projects/p-1\r\n")
        .contains("X-WR-CALNAME:Thời hạn\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void it_says_how_the_item_stands_and_who_leads_it() {
    assign("p-1", "2022-08-15");
    assertThat(event("p-1").getDescription().getValue())
        .isEqualTo("Tình trạng: chưa hoàn thành trong hạn\nCơ quan chủ trì: Ban Tổ chức");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "Pacific/Honolulu", "Pacific/Kiritimati"})
  void a_day_is_the_same_day_wherever_it_is_written(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assign("p-1", "2022-08-15");
      assertThat(text(false)).contains("DTSTART;VALUE=DATE:20220815\r\n");
      assertThat(text(true)).contains("DUE;VALUE=DATE:20220815\r\n");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void the_same_deadlines_are_the_same_text() {
    assign("p-1", "2022-08-15");
    String before = text(false);
    facts.unit("office", null, "Văn phòng", "Office");
    assertThat(text(false)).isEqualTo(before);
  }

  @Test
  void its_sequence_grows_when_the_deadline_moves_and_its_id_stays() {
    assign("p-1", "2022-08-15");
    int before = sequence(event("p-1"));
    facts.task(
        "project:p-1",
        "2022-05-02",
        new ExtensionApproved(
            new ProjectId("p-1"), 1, Deadline.on(LocalDate.of(2022, 10, 1)), null));
    VEvent moved = event("p-1");
    assertThat(sequence(moved)).isGreaterThan(before);
    assertThat(text(false)).contains("DTSTART;VALUE=DATE:20221001");
    assertThat(moved.getDescription().getValue()).contains("Thời hạn ban đầu: ");
  }

  @Test
  void what_is_withdrawn_is_cancelled_and_what_is_done_is_marked() {
    assign("p-1", "2022-08-15");
    assign("p-2", "2022-08-15");
    assign("p-3", "2022-08-15");
    facts.task(
        "project:p-1",
        "2022-05-02",
        new ProjectWithdrawn(new ProjectId("p-1"), "no more needed", null));
    facts.complete("p-2", 1, "2022-05-01", "2022-05-02");
    assertThat(event("p-1").getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(event("p-2").getStatus().getValue()).isEqualTo("CONFIRMED");
    assertThat(event("p-2").getSummary().getValue()).isEqualTo("✓ Item p-2");
    List<String> todos =
        Biweekly.parse(text(true)).first().getTodos().stream()
            .map(todo -> todo.getStatus().getValue())
            .toList();
    assertThat(todos).containsExactlyInAnyOrder("CANCELLED", "COMPLETED", "NEEDS-ACTION");
  }

  @Test
  void what_has_no_deadline_or_is_long_over_is_not_in_it() {
    assign("p-1", null);
    facts.assign("p-2", ItemType.PROJECT, "commission", "2020-01-10", "2020-03-01", List.of());
    facts.complete("p-2", 1, "2020-02-01", "2020-02-02");
    facts.assign("p-3", ItemType.PROJECT, "commission", "2020-01-10", "2020-03-01", List.of());
    assertThat(events()).containsOnlyKeys("project-p-3@small.tiendo");
  }

  @Test
  void the_title_of_a_secret_item_stays_at_home() {
    assign("p-1", "Kế hoạch tuyệt mật", Secrecy.CONFIDENTIAL);
    assertThat(text(false)).doesNotContain("Kế hoạch").contains("SUMMARY:Nội dung mật (báo cáo)");
    assertThat(text(true)).doesNotContain("Kế hoạch");
  }

  @Test
  void no_line_has_more_than_75_octets_and_no_character_is_cut() {
    assign("p-1", LONG, Secrecy.NONE);
    for (String line : text(false).split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD");
    }
    assertThat(event("p-1").getSummary().getValue()).isEqualTo(LONG);
    assertThat(CalendarText.folded("x".repeat(75) + "\r\n" + "ệ".repeat(26) + "\r\n"))
        .isEqualTo("x".repeat(75) + "\r\n" + "ệ".repeat(25) + "\r\n ệ\r\n");
  }

  @Test
  void text_is_escaped_as_the_format_wants_it() {
    assign("p-1", "a;b,c\\d\nEND:VEVENT", Secrecy.NONE);
    assertThat(text(false)).contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT");
    assertThat(event("p-1").getSummary().getValue()).isEqualTo("a;b,c\\d\nEND:VEVENT");
  }
}

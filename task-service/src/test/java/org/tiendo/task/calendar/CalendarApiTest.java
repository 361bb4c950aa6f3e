package org.tiendo.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.by;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;
import org.tiendo.task.calendar.CalendarApi.PublishCalendarBody;
import org.tiendo.task.calendar.CalendarApi.RederiveDueDatesBody;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;

class CalendarApiTest {

  private static final CommandContext CONTEXT = by(ADMINISTRATOR);
  private static final String BODY =
      """
      {"jurisdiction": "All", "workingDays": ["MONDAY"],
       "years": [{"year": 2026, "verified": true, "source": "notice"}],
       "exceptions": [{"date": "2026-01-05", "kind": "HOLIDAY", "notice": "law", "name": "Day"}]}
      """;

  @Test
  void a_calendar_is_the_main_one_unless_it_says_otherwise() {
    assertThat(command(BODY))
        .isEqualTo(
            new PublishCalendar(
                CONTEXT,
                new CalendarId("main"),
                "All",
                List.of(DayOfWeek.MONDAY),
                List.of(new CoveredYear(2026, true, "notice")),
                List.of(
                    new DatedException(
                        LocalDate.of(2026, 1, 5), DatedException.Kind.HOLIDAY, "law", "Day"))));
    assertThat(command(BODY.replaceFirst("\\{", "{\"calendar\": \"plant\",")).calendar())
        .isEqualTo(new CalendarId("plant"));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY,
        PublishCalendarBody.class,
        body -> body.command(CONTEXT),
        "workingDays",
        "years",
        "exceptions");
    for (String part :
        List.of("\"year\": 2026,", "\"verified\": true,", "\"kind\": \"HOLIDAY\",")) {
      assertThatThrownBy(() -> command(BODY.replace(part, "")))
          .isInstanceOf(InvalidValue.class)
          .hasMessageContaining("is required");
    }
  }

  @Test
  void days_that_do_not_exist_and_more_exceptions_than_allowed_are_not_read() {
    for (String wrong : List.of("\"MOONDAY\"", "1", "null")) {
      assertThatThrownBy(() -> command(BODY.replace("\"MONDAY\"", wrong)))
          .isInstanceOf(RuntimeException.class);
    }
    assertThatThrownBy(() -> command(BODY.replace("2026-01-05", "2026-02-30")))
        .isInstanceOf(IllegalArgumentException.class);
    String day = "{\"date\": \"2026-01-05\", \"kind\": \"HOLIDAY\", \"notice\": \"law\"},";
    assertThatThrownBy(
            () -> command(BODY.replace("\"exceptions\": [", "\"exceptions\": [" + day.repeat(200))))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void items_are_read_by_their_ids() {
    assertThat(rederived("{\"items\": [\"p-1\"]}"))
        .isEqualTo(
            new RederiveDueDates(CONTEXT, new CalendarId("main"), List.of(new ProjectId("p-1"))));
    assertThatThrownBy(() -> rederived("{\"items\": [\"P 1\"]}")).isInstanceOf(InvalidValue.class);
  }

  private static RederiveDueDates rederived(String json) {
    return Bodies.read(json, RederiveDueDatesBody.class).command(CONTEXT);
  }

  private static PublishCalendar command(String json) {
    return Bodies.read(json, PublishCalendarBody.class).command(CONTEXT);
  }
}

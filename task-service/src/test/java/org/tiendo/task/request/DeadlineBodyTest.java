package org.tiendo.task.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DeadlineRule.Kind;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.contracts.vocabulary.DeadlineRule.Period;
import org.tiendo.edge.InvalidValue;
import org.tiendo.task.Bodies;

class DeadlineBodyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void reads_every_kind_of_deadline() {
    assertThat(rule("{\"dueOn\": \"2026-03-02\"}"))
        .isEqualTo(DeadlineRule.fixed(DAY, LastDay.AS_IT_IS));
    assertThat(rule("{\"reviewOn\": \"2026-03-02\"}")).isEqualTo(DeadlineRule.none(DAY));
    assertThat(rule("{\"kind\": \"FIXED_DATE\", \"date\": \"2026-03-02\"}"))
        .isEqualTo(DeadlineRule.fixed(DAY, null));
    assertThat(rule("{\"kind\": \"WORKING_DAYS\", \"count\": 5}"))
        .isEqualTo(DeadlineRule.workingDays(5));
    assertThat(rule("{\"kind\": \"MONTHS\", \"count\": 5, \"lastDay\": \"AS_IT_IS\"}"))
        .isEqualTo(DeadlineRule.counted(Kind.MONTHS, 5, LastDay.AS_IT_IS));
    assertThat(rule("{\"kind\": \"END_OF_PERIOD\", \"period\": \"QUARTER\"}"))
        .isEqualTo(DeadlineRule.endOf(Period.QUARTER, null, null));
    assertThat(
            rule(
                """
                {"kind": "EVENT_BASED", "event": " approval ", "count": 3,
                 "counting": "WORKING_DAYS", "reviewOn": "2026-03-02"}\
                """))
        .isEqualTo(DeadlineRule.after("approval", 3, Kind.WORKING_DAYS, DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"dueOn\": \"2026-03-02\", \"reviewOn\": \"2026-03-02\"}",
        "{\"dueOn\": \"2026-03-02\", \"count\": 3}",
        "{\"kind\": \"WORKING_DAYS\"}",
        "{\"kind\": \"WORKING_DAYS\", \"count\": 0}",
        "{\"kind\": \"WORKING_DAYS\", \"count\": 2000000000}",
        "{\"kind\": \"WORKING_DAYS\", \"count\": 3, \"dueOn\": \"2026-03-02\"}",
        "{\"kind\": \"MONTHS\", \"count\": 3, \"period\": \"YEAR\"}",
        "{\"kind\": \"EVENT_BASED\", \"event\": \" \", \"count\": 3, \"counting\": \"MONTHS\", \"reviewOn\": \"2026-03-02\"}"
      })
  void a_deadline_that_says_too_little_or_too_much_is_not_read(String json) {
    assertThatThrownBy(() -> rule(json)).isInstanceOf(InvalidValue.class);
  }

  private static DeadlineRule rule(String json) {
    return Bodies.read(json, DeadlineBody.class).rule("deadline");
  }
}

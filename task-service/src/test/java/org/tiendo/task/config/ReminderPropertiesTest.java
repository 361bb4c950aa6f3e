package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.timer.ReminderPolicy;
import org.tiendo.task.timer.ReminderPolicy.Step;

class ReminderPropertiesTest {

  private static final String POLICY = "tiendo.reminders.policies[0].";

  @Test
  void without_settings_the_usual_policy_holds() {
    assertThat(bound(Map.of()).all())
        .singleElement()
        .satisfies(policy -> {
          assertThat(policy.nearDueWorkingDays()).isEqualTo(3);
          assertThat(policy.staleAfterDays()).containsOnlyKeys(ItemType.values());
          assertThat(policy.ladder())
              .extracting(Step::level)
              .containsExactly("blue", "orange", "red");
        });
  }

  @Test
  void a_policy_is_read_from_settings() {
    assertThat(bound(settings("2")).all())
        .containsExactly(
            new ReminderPolicy(
                LocalDate.of(2026, 1, 1),
                "Decision 7",
                5,
                Map.of(ItemType.REPORT, 20),
                3,
                List.of(new Step("yellow", 2, List.of(Addressee.LEAD, Addressee.ASSIGNER)))));
  }

  @Test
  void a_ladder_that_does_not_climb_stops_the_start() {
    assertThatThrownBy(() -> bound(settings("0")).all())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> settings(String overdueDays) {
    return Map.of(
        POLICY + "from", "2026-01-01",
        POLICY + "source", "Decision 7",
        POLICY + "near-due-working-days", "5",
        POLICY + "stale-after-days.report", "20",
        POLICY + "ladder[0].level", "yellow",
        POLICY + "ladder[0].overdue-days", overdueDays,
        POLICY + "ladder[0].told", "lead,assigner");
  }

  private static ReminderProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(new HashMap<>(settings)))
        .bindOrCreate("tiendo.reminders", ReminderProperties.class);
  }
}

package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.eventing.command.FeatureRegistry;

@Tag("embedded")
@ExtendWith(LogServer.class)
class LogOpeningTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

  private final EventJson json = new EventJson();
  private MongoEventLog log;

  @BeforeEach
  void open(MongoDatabase database) {
    log =
        new MongoEventLog(
            database, "task", "tenant-1", InstantSource.system(), new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static LogOpened opened(String tenant, String zone, boolean sample) {
    return new LogOpened(1, tenant, "task", zone, "SIMULATED", UNTIL, sample, false);
  }

  private void ensure(LogOpened wanted) {
    LogOpening.ensure(log, wanted, TODAY, json);
  }

  @Test
  void an_empty_log_is_opened_at_position_0_once() {
    ensure(opened("tenant-1", "Asia/Ho_Chi_Minh", true));
    ensure(opened("tenant-1", "Asia/Ho_Chi_Minh", true));
    assertThat(log.head()).isEqualTo(1);
    Envelope first = log.read(0, 1).getFirst();
    assertThat(first.agg()).hasToString("log:task");
    assertThat(first.by()).isEqualTo("system");
    assertThat(first.eff()).isEqualTo(TODAY);
    PublishedRecord published = new FeatureRegistry(List.of()).published("task", first);
    assertThat(published.event()).isEqualTo(opened("tenant-1", "Asia/Ho_Chi_Minh", true));
    assertThat(published.leafHash()).isEqualTo(LeafHash.of(first.bytes()));
  }

  @Test
  void a_difference_is_named() {
    ensure(opened("tenant-1", "Asia/Ho_Chi_Minh", true));
    assertThatThrownBy(() -> ensure(opened("tenant-2", "Asia/Ho_Chi_Minh", true)))
        .isInstanceOf(WrongLogException.class)
        .hasMessage(
            "Log task was opened with tenant tenant-1, but the service is set up with tenant-2.");
    assertThatThrownBy(() -> ensure(opened("tenant-1", "UTC", true))).hasMessageContaining("zone");
    assertThatThrownBy(() -> ensure(opened("tenant-1", "Asia/Ho_Chi_Minh", false)))
        .hasMessageContaining("sample");
  }

  @Test
  void a_later_format_asks_for_a_later_release_though_it_has_unknown_properties() {
    var later = json.toTree(opened("tenant-1", "UTC", false)).asObject();
    later.put("format", 2).put("unheard", "of");
    Commit.NewEvent event =
        new Commit.NewEvent(new StreamId("log", "task"), 0, "LogOpened", 1, later);
    log.append(
        new Commit(
            "log-opened",
            "d",
            "system",
            "system",
            null,
            TODAY,
            "c",
            null,
            List.of(event),
            java.util.Set.of()));
    assertThatThrownBy(() -> ensure(opened("tenant-1", "UTC", false)))
        .isInstanceOf(WrongLogException.class)
        .hasMessageContaining("Use a later release");
  }

  @Test
  void a_log_that_begins_otherwise_is_not_taken() {
    log.append(Commits.one("c1", "project:p1", 0));
    assertThatThrownBy(() -> ensure(opened("tenant-1", "UTC", false)))
        .isInstanceOf(WrongLogException.class)
        .hasMessageContaining("NoteTaken");
  }
}

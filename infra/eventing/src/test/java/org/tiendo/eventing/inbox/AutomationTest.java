package org.tiendo.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.eventing.relay.MemoryLog;

class AutomationTest {

  private final List<PublishedRecord> records = new MemoryLog().grow(20).records();

  private record Note(CommandContext context) implements Command {}

  @Test
  void one_for_a_type_of_event_acts_on_that_type_and_no_other() {
    Automation reported =
        Automation.when(
            "when-reported-then-note",
            "task",
            ProgressReported.class,
            (context, _, _) -> new Note(context));
    Automation submitted =
        Automation.when(
            "when-submitted-then-note",
            "task",
            ProjectSubmitted.class,
            (context, _, _) -> new Note(context));
    assertThat(records)
        .filteredOn(record -> reported.react().apply(record).isPresent())
        .hasSize(16)
        .allMatch(record -> record.event() instanceof ProgressReported);
    assertThat(records).noneMatch(record -> submitted.react().apply(record).isPresent());
  }
}

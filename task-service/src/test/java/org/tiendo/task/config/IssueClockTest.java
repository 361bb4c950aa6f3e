package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// Where the clock of an item stops when its document is issued, through the features as they are wired.
class IssueClockTest {

  private static final ProjectId ITEM = new ProjectId("project-1");
  private static final LocalDate DUE = LocalDate.of(2022, 6, 30);
  private static final LocalDate IN_TIME = LocalDate.of(2022, 6, 15);
  private static final LocalDate LATE = LocalDate.of(2022, 7, 5);

  private final InMemoryBus bus =
      new InMemoryBus(
          NineteenOfNineteenTest.features(
              new ItemProperties(
                  false,
                  false,
                  false,
                  null,
                  null,
                  Map.of(ItemType.DRAFT_TEXT, ClockPolicy.ISSUE))));

  @BeforeEach
  void a_draft_that_was_accepted_in_time() {
    unit(CENTRE, null);
    Stream.of(OFFICE, QUALITY, COMMISSION).forEach(unit -> unit(unit, CENTRE));
    bus.accept(
        new AssignProject(
            by(AUTHORITY),
            ITEM,
            ItemType.DRAFT_TEXT,
            "Draft",
            "Conclusion",
            CENTRE,
            COMMISSION,
            List.of(),
            QUALITY,
            DeadlineRule.fixed(DUE, DeadlineRule.LastDay.AS_IT_IS),
            List.of(),
            List.of(),
            null,
            false,
            Secrecy.NONE,
            false,
            null,
            null,
            null,
            null));
    var file = new FileRef("draft.pdf", "0f".repeat(32), 1, "application/pdf");
    bus.accept(new ReportProgress(by(HEAD, DAY.plusDays(1)), ITEM, null, 50, null, null));
    bus.accept(new SubmitProject(by(HEAD, DAY.plusDays(2)), ITEM, List.of(file), List.of(), null));
    bus.accept(new RecordReviewOpened(by(SERVICE, DAY.plusDays(2)), ITEM, 1));
    bus.accept(
        new RecordReviewAcceptance(
            by(SERVICE, DAY.plusDays(3)), ITEM, 1, true, new PersonId("reviewer")));
  }

  @Test
  void a_document_issued_late_makes_the_item_late_although_it_was_completed_in_time() {
    issued("doc-1", LATE);
    assertThat(completed(IN_TIME, "doc-1")).isEqualTo(LATE).isAfter(DUE);
  }

  @Test
  void a_document_issued_in_time_stops_the_clock_however_late_the_item_is_completed() {
    issued("doc-1", IN_TIME);
    assertThat(completed(LATE, "doc-1")).isEqualTo(IN_TIME);
  }

  @Test
  void the_first_of_several_documents_stops_the_clock() {
    issued("doc-1", LATE);
    issued("doc-2", IN_TIME);
    assertThat(completed(LATE, "doc-1", "doc-2")).isEqualTo(IN_TIME);
  }

  @Test
  void a_date_that_was_mistyped_counts_as_it_was_meant() {
    issued("doc-1", LATE);
    bus.accept(
        new CorrectDocumentEntry(
            by(CLERK),
            new DocumentId("doc-1"),
            new Wanted("issuedOn", IN_TIME.toString(), "Mistyped")));
    assertThat(completed(LATE, "doc-1")).isEqualTo(IN_TIME);
  }

  @Test
  void without_a_document_the_clock_stops_when_the_item_is_completed() {
    assertThat(completed(IN_TIME)).isEqualTo(IN_TIME);
  }

  /// The day that counts against the deadline of the item, completed on a day.
  private LocalDate completed(LocalDate on, String... documents) {
    bus.accept(
        new CompleteProject(
            by(MONITOR, on), ITEM, Stream.of(documents).map(DocumentId::new).toList()));
    return bus.events("project").stream()
        .filter(ProjectCompleted.class::isInstance)
        .map(event -> ((ProjectCompleted) event).clockStoppedOn())
        .findFirst()
        .orElseThrow();
  }

  private void issued(String id, LocalDate on) {
    bus.accept(
        new RecordIssuedDocument(
            by(CLERK, on),
            new DocumentId(id),
            CENTRE,
            "conclusion",
            id.substring(4),
            "KL/TW",
            "Draft",
            on,
            null,
            null,
            Secrecy.NONE,
            List.of(COMMISSION),
            List.of(ITEM),
            null,
            List.of()));
  }

  private void unit(UnitId unit, UnitId parent) {
    bus.accept(
        new RegisterUnit(
            by(ADMINISTRATOR), unit, Map.of("en", unit.value()), parent, false, YEARLY));
  }
}

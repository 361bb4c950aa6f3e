package org.tiendo.task.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.document.DocumentRule.CHANGED_BY_CLERK;
import static org.tiendo.task.document.DocumentRule.CLERK_IS_NOT_LEAD;
import static org.tiendo.task.document.DocumentRule.EFFECT_PERIOD_ORDERED;
import static org.tiendo.task.document.DocumentRule.JOINT_WITH_OTHERS;
import static org.tiendo.task.document.DocumentRule.LINKED_ONCE;
import static org.tiendo.task.document.DocumentRule.LINK_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.NOT_FOUND;
import static org.tiendo.task.document.DocumentRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.document.DocumentRule.PRODUCER_ACCEPTED;
import static org.tiendo.task.document.DocumentRule.PRODUCER_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.UNLINKED_BEFORE_COMPLETION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.document.Document.Issued;
import org.tiendo.task.document.Document.NotIssued;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.LinkDocument;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.document.DocumentCommand.UnlinkDocument;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionConfirmed;
import org.tiendo.task.document.DocumentEvent.DocumentEntryCorrected;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentEvent.DocumentLinked;
import org.tiendo.task.document.DocumentEvent.DocumentUnlinked;
import org.tiendo.task.document.DocumentReferences.Producer;
import org.tiendo.task.numbering.NumberCommand.ChangeNumber;
import org.tiendo.task.numbering.NumberCommand.Series;

class DocumentChangesTest {

  private static final DocumentId ID = new DocumentId("doc-1");
  private static final ProjectId ACCEPTED = new ProjectId("accepted");
  private static final ProjectId RUNNING = new ProjectId("running");
  private static final ProjectId COMPLETED = new ProjectId("completed");
  private static final ProjectId OWN = new ProjectId("own");
  private static final Actor SECOND = actor("hoa-2", CENTRE, Role.CLERK);
  private static final Actor STRANGER = actor("x", QUALITY, Role.UNIT_OFFICER);
  private static final DocumentReferences KNOWN =
      new DocumentReferences(
          Authority.ofToken(CLERK),
          Map.of(CENTRE, YEARLY, COMMISSION, YEARLY),
          Map.of(COMMISSION, List.of(CENTRE)),
          Map.of(
              ACCEPTED, new Producer(COMMISSION, true, false),
              RUNNING, new Producer(COMMISSION, false, false),
              COMPLETED, new Producer(COMMISSION, true, true),
              OWN, new Producer(CENTRE, true, false)),
          NO_CALENDAR);

  @Test
  void a_document_is_linked_to_more_items_and_from_them_again() {
    DocumentEvent linked = new DocumentLinked(ID, ACCEPTED, "Left out");
    given(issued()).when(link(CLERK, ACCEPTED)).then(linked);
    assertThat(((Issued) given(issued(), linked).state()).producedBy()).containsExactly(ACCEPTED);
    given(issued(), linked)
        .when(unlink(CLERK, ACCEPTED))
        .then(new DocumentUnlinked(ID, ACCEPTED, "Another item"));
    given(issued(), linked).when(link(CLERK, ACCEPTED)).refusedBy(LINKED_ONCE);
  }

  @Test
  void only_accepted_items_of_others_are_linked_by_the_clerk() {
    given(issued()).when(link(AUTHORITY, ACCEPTED)).refusedBy(CHANGED_BY_CLERK);
    given(issued()).when(unlink(AUTHORITY, ACCEPTED)).refusedBy(CHANGED_BY_CLERK);
    given(issued()).when(link(CLERK, new ProjectId("nothing"))).refusedBy(PRODUCER_UNKNOWN);
    given(issued()).when(link(CLERK, RUNNING)).refusedBy(PRODUCER_ACCEPTED);
    given(issued()).when(link(CLERK, OWN)).refusedBy(CLERK_IS_NOT_LEAD);
    given(issued()).when(unlink(CLERK, ACCEPTED)).refusedBy(LINK_UNKNOWN);
    given(issued(COMPLETED)).when(unlink(CLERK, COMPLETED)).refusedBy(UNLINKED_BEFORE_COMPLETION);
  }

  @Test
  void for_who_may_not_see_it_there_is_none() {
    given(issued()).when(link(STRANGER, ACCEPTED)).refusedBy(NOT_FOUND);
    given().when(link(CLERK, ACCEPTED)).refusedBy(NOT_FOUND);
  }

  @Test
  void a_joint_document_names_others_once() {
    for (List<UnitId> wrong : List.of(List.of(CENTRE), List.of(COMMISSION, COMMISSION))) {
      given().when(record("28", wrong)).refusedBy(JOINT_WITH_OTHERS);
    }
  }

  @Test
  void a_confirmed_correction_of_the_number_moves_the_document_in_its_series() {
    Correction late = new Correction(1, "number", "28", "82", "Mistyped", true);
    DocumentEvent corrected = new DocumentEntryCorrected(ID, late, CLERK.person());
    given(issued()).when(correct(CLERK, "number", "82")).then(corrected);
    given(issued(), corrected)
        .when(decide(SECOND))
        .thenWith(
            new ChangeNumber(
                by(SECOND), new Series(CENTRE, "resolution", "2022"), 28, 82, ID, "Mistyped"),
            new DocumentCorrectionConfirmed(ID, 1));
    given(issued(), corrected)
        .when(decide(CLERK))
        .refusedBy(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
  }

  @Test
  void a_number_beside_the_series_is_claimed_alone() {
    Correction late = new Correction(1, "number", "28", "28A", "Mistyped", true);
    given(issued(), new DocumentEntryCorrected(ID, late, CLERK.person()))
        .when(decide(SECOND))
        .thenClaiming("number:centre/resolution/2022/28a", new DocumentCorrectionConfirmed(ID, 1));
  }

  @Test
  void what_is_corrected_is_there_and_readable_and_by_the_clerk() {
    given(issued()).when(correct(AUTHORITY, "title", "T")).refusedBy(CHANGED_BY_CLERK);
    given(issued()).when(decide(AUTHORITY)).refusedBy(CHANGED_BY_CLERK);
    for (String nothing : List.of("authority", "effectTo")) {
      given(issued())
          .when(correct(CLERK, nothing, "x"))
          .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
    }
    given(issued())
        .when(correct(CLERK, "issuedOn", "soon"))
        .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
    given(issued()).when(correct(CLERK, "issuedOn", "2021-12-31")).refusedBy(NO_NUMBERING_PERIOD);
    given(effect("2022-01-01", "2022-06-30"))
        .when(correct(CLERK, "effectTo", "2021-06-30"))
        .refusedBy(EFFECT_PERIOD_ORDERED);
  }

  @Test
  void a_table_of_a_document_says_what_the_decider_says() {
    Map<String, DocumentCommand> commands = new LinkedHashMap<>();
    commands.put("record", record("28", List.of()));
    commands.put("link", link(CLERK, ACCEPTED));
    commands.put("unlink", unlink(CLERK, ACCEPTED));
    commands.put("link-done", link(CLERK, COMPLETED));
    commands.put("unlink-done", unlink(CLERK, COMPLETED));
    commands.put("stranger", link(STRANGER, ACCEPTED));
    int compared =
        ModelTable.of(
                """
                       record link unlink link-done unlink-done stranger
                none   plain  !document-not-found !document-not-found !document-not-found !document-not-found !document-not-found
                plain  !document-recorded-once linked !document-link-unknown done !document-link-unknown !document-not-found
                linked !document-recorded-once !document-linked-once plain both !document-link-unknown !document-not-found
                done   !document-recorded-once both !document-link-unknown !document-linked-once !document-unlinked-before-completion !document-not-found
                both   !document-recorded-once !document-linked-once done !document-linked-once !document-unlinked-before-completion !document-not-found
                """)
            .agrees(
                commands,
                (Document) new NotIssued(),
                (c, s) ->
                    new DocumentDecider(false)
                        .decide(c, s, DocumentWorld.as(c.context().actor(), KNOWN)),
                Document::evolve,
                6);
    assertThat(compared).isGreaterThan(25);
  }

  private static Story<DocumentCommand, Document, DocumentEvent> given(DocumentEvent... events) {
    return Story.of(
        new NotIssued(),
        Document::evolve,
        (c, s) ->
            new DocumentDecider(false).decide(c, s, DocumentWorld.as(c.context().actor(), KNOWN)),
        List.of(events));
  }

  private static DocumentEvent issued(ProjectId... producedBy) {
    return issued(null, null, List.of(producedBy));
  }

  private static DocumentEvent effect(String from, String to) {
    return issued(LocalDate.parse(from), LocalDate.parse(to), List.of());
  }

  private static DocumentEvent issued(LocalDate from, LocalDate to, List<ProjectId> producedBy) {
    return new DocumentIssued(
        ID,
        CENTRE,
        "resolution",
        "28",
        "NQ/TW",
        "2022",
        "On work",
        DAY,
        from,
        to,
        Secrecy.NONE,
        List.of(COMMISSION),
        producedBy,
        null,
        null,
        null,
        TODAY.minusDays(1));
  }

  private static DocumentCommand record(String number, List<UnitId> jointWith) {
    return new RecordIssuedDocument(
        by(CLERK),
        ID,
        CENTRE,
        "resolution",
        number,
        "NQ/TW",
        "On work",
        DAY,
        null,
        null,
        Secrecy.NONE,
        List.of(COMMISSION),
        List.of(),
        null,
        jointWith);
  }

  private static DocumentCommand link(Actor actor, ProjectId project) {
    return new LinkDocument(by(actor), ID, project, "Left out");
  }

  private static DocumentCommand unlink(Actor actor, ProjectId project) {
    return new UnlinkDocument(by(actor), ID, project, "Another item");
  }

  private static DocumentCommand correct(Actor actor, String field, String to) {
    return new CorrectDocumentEntry(by(actor), ID, new Corrections.Wanted(field, to, "Mistyped"));
  }

  private static DocumentCommand decide(Actor actor) {
    return new DecideDocumentCorrection(by(actor), ID, 1, null);
  }
}

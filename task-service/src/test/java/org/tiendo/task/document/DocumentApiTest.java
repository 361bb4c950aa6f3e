package org.tiendo.task.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;
import org.tiendo.task.Bodies;
import org.tiendo.task.document.DocumentApi.RecordIssuedDocumentBody;
import org.tiendo.task.document.DocumentChangeApi.CorrectDocumentEntryBody;
import org.tiendo.task.document.DocumentChangeApi.DecideDocumentCorrectionBody;
import org.tiendo.task.document.DocumentChangeApi.LinkDocumentBody;
import org.tiendo.task.document.DocumentChangeApi.UnlinkDocumentBody;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;

class DocumentApiTest {

  private static final CommandContext CONTEXT = by(CLERK);
  private static final String BODY =
      """
      {"signer": "The chair", "jointWith": ["commission"], "authority": "centre", "type": "resolution", "number": "28", "symbol": "NQ/TW", "title": "On work",
       "issuedOn": "2022-02-28", "effectFrom": "2022-01-01", "effectTo": "2026-12-31", "secrecy": "SECRET",
       "advisedBy": ["commission"], "producedBy": ["p1"]}
      """;

  @Test
  void a_document_gets_the_id_that_the_command_derives() {
    assertThat(Bodies.read(BODY, RecordIssuedDocumentBody.class).command(CONTEXT))
        .isEqualTo(
            new RecordIssuedDocument(
                CONTEXT,
                new DocumentId(CONTEXT.newId("document")),
                CENTRE,
                "resolution",
                "28",
                "NQ/TW",
                "On work",
                LocalDate.of(2022, 2, 28),
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2026, 12, 31),
                Secrecy.SECRET,
                List.of(COMMISSION),
                List.of(new ProjectId("p1")),
                new Signature("The chair", null),
                List.of(COMMISSION)));
  }

  @Test
  void what_is_required_is_missed_by_name() {
    Bodies.misses(
        BODY,
        RecordIssuedDocumentBody.class,
        body -> body.command(CONTEXT),
        "effectFrom",
        "effectTo",
        "secrecy",
        "advisedBy",
        "producedBy",
        "signer",
        "jointWith");
  }

  @Test
  void what_mends_a_document_is_missed_by_name() {
    Bodies.misses(
        "{\"document\": \"d-1\", \"project\": \"i-1\", \"reason\": \"r\"}",
        LinkDocumentBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"document\": \"d-1\", \"project\": \"i-1\", \"reason\": \"r\"}",
        UnlinkDocumentBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"document\": \"d-1\", \"field\": \"title\", \"to\": \"T\", \"reason\": \"r\"}",
        CorrectDocumentEntryBody.class,
        body -> body.command(CONTEXT));
    Bodies.misses(
        "{\"document\": \"d-1\", \"number\": 1, \"reason\": \"r\"}",
        DecideDocumentCorrectionBody.class,
        body -> body.command(CONTEXT),
        "reason");
  }
}

package org.tiendo.task.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;

/// What can be asked of an issued document.
public sealed interface DocumentCommand extends Command {

  DocumentId document();

  /// Enter a document that an authority has issued (vào sổ). A number that was reserved is used up.
  ///
  /// @param authority of a joint paper the leading body, whose series the number is of
  /// @param jointWith the other bodies that issued it
  record RecordIssuedDocument(
      CommandContext context,
      DocumentId document,
      UnitId authority,
      String type,
      String number,
      String symbol,
      String title,
      LocalDate issuedOn,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      Secrecy secrecy,
      List<UnitId> advisedBy,
      List<ProjectId> producedBy,
      @Nullable Signature signature,
      List<UnitId> jointWith)
      implements DocumentCommand {
    public RecordIssuedDocument {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
      jointWith = List.copyOf(jointWith);
    }
  }

  /// Enter that a document came of an item, too.
  record LinkDocument(CommandContext context, DocumentId document, ProjectId project, String reason)
      implements DocumentCommand {}

  /// Enter that a document did not come of an item that it was linked to.
  record UnlinkDocument(
      CommandContext context, DocumentId document, ProjectId project, String reason)
      implements DocumentCommand {}

  /// Mend what was mistyped (đính chính): `title`, `number`, `symbol`, `issuedOn`, `effectFrom` or `effectTo`.
  record CorrectDocumentEntry(
      CommandContext context, DocumentId document, Corrections.Wanted wanted)
      implements DocumentCommand {}

  /// Confirm a correction that another person made, or reject it.
  ///
  /// @param reason of a rejection; null confirms
  record DecideDocumentCorrection(
      CommandContext context, DocumentId document, int number, @Nullable String reason)
      implements DocumentCommand {}
}

package org.tiendo.task.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What can be asked of an issued document.
public sealed interface DocumentCommand extends Command {

  DocumentId document();

  /// Enter a document that an authority has issued.
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
      List<ProjectId> producedBy)
      implements DocumentCommand {
    public RecordIssuedDocument {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
    }
  }
}

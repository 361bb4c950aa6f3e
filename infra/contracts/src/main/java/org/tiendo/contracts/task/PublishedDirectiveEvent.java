package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to directives.
public sealed interface PublishedDirectiveEvent extends TaskEvent {

  /// An authority issued a document that may assign work.
  ///
  /// @param type code of the document type, e.g. `resolution`
  /// @param number within authority, type and numbering period, as printed, e.g. `28`
  /// @param symbol as printed after the number, e.g. `NQ/TW`
  record DirectiveIssued(
      DirectiveId directive,
      UnitId authority,
      String type,
      String number,
      String symbol,
      String numberingPeriod,
      String title,
      LocalDate signedOn,
      Secrecy secrecy,
      List<Clause> clauses)
      implements PublishedDirectiveEvent {
    public DirectiveIssued {
      clauses = List.copyOf(clauses);
    }

    /// A clause of the directive.
    ///
    /// @param assignsWork whether an item must come of it; otherwise it is for information
    public record Clause(String clause, String text, boolean assignsWork) {}
  }
}

package org.tiendo.task.directive;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to a directive, as it is stored.
public sealed interface DirectiveEvent {

  /// An authority issued a document that may assign work.
  ///
  /// @param numberingPeriod label of the year or term that its number belongs to
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
      implements DirectiveEvent {
    public DirectiveIssued {
      clauses = List.copyOf(clauses);
    }
  }
}

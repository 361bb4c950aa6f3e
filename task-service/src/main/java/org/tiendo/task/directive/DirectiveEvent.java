package org.tiendo.task.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to a directive, as it is stored.
public sealed interface DirectiveEvent {

  DirectiveId directive();

  /// An authority issued a document that may assign work.
  ///
  /// @param numberingPeriod label of the year or term that its number belongs to
  /// @param on business date; null in entries of old
  /// @param enteredOn the day of the entry; null in entries of old
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
      List<Clause> clauses,
      @Nullable Particulars particulars,
      @Nullable LocalDate on,
      @Nullable LocalDate enteredOn)
      implements DirectiveEvent {
    public DirectiveIssued {
      clauses = List.copyOf(clauses);
    }
  }

  /// The monitoring office holds that a clause was sorted wrongly.
  record ClauseMarkProposed(
      DirectiveId directive, String clause, boolean assignsWork, String reason)
      implements DirectiveEvent {}

  record ClauseMarked(
      DirectiveId directive, LocalDate on, String clause, boolean assignsWork, String reason)
      implements DirectiveEvent {}

  /// @param by the authority that did
  record DirectiveAmended(
      DirectiveId directive,
      LocalDate on,
      UnitId by,
      List<Clause> added,
      List<Clause> changed,
      List<String> removed,
      String basis)
      implements DirectiveEvent {
    public DirectiveAmended {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }
  }

  /// @param by the authority that did
  record DirectiveEffectExtended(
      DirectiveId directive, LocalDate on, UnitId by, LocalDate effectTo, String basis)
      implements DirectiveEvent {}

  /// @param on first day without it
  /// @param by the authority that did
  record DirectiveReplaced(
      DirectiveId directive, LocalDate on, UnitId by, DirectiveId replacement, String basis)
      implements DirectiveEvent {}

  /// @param on first day without it
  /// @param by the authority that did
  record DirectiveRevoked(DirectiveId directive, LocalDate on, UnitId by, String basis)
      implements DirectiveEvent {}

  record DirectiveEntryCorrected(DirectiveId directive, Correction correction, PersonId by)
      implements DirectiveEvent {}

  record DirectiveCorrectionConfirmed(DirectiveId directive, int number)
      implements DirectiveEvent {}

  record DirectiveCorrectionRejected(DirectiveId directive, int number, String reason)
      implements DirectiveEvent {}
}

package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;

/// What happens to directives.
///
/// Which clauses assign work on a date follows from these alone: those issued, as marked and amended until then.
public sealed interface PublishedDirectiveEvent extends TaskEvent {

  DirectiveId directive();

  /// An authority issued a document that may assign work.
  ///
  /// @param type code of the document type, e.g. `resolution`
  /// @param number within authority, type and numbering period, as printed, e.g. `28`
  /// @param symbol as printed after the number, e.g. `NQ/TW`
  /// @param effectFrom first day of its effect, if it names one
  /// @param effectTo last day of its effect, if it names one
  /// @param term of the authority that it belongs to (khóa), if any
  /// @param parent the directive that it carries out, if any
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
      @Nullable Signature signature,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      @Nullable String term,
      @Nullable DirectiveId parent)
      implements PublishedDirectiveEvent {
    public DirectiveIssued {
      clauses = List.copyOf(clauses);
    }

    /// A clause of the directive.
    ///
    /// @param assignsWork whether an item must come of it; otherwise it is for information
    public record Clause(String clause, String text, boolean assignsWork) {}
  }

  /// The monitoring office holds that a clause was sorted wrongly; it counts as before until its authority marks it.
  ///
  /// @param assignsWork whether an item should come of it
  record ClauseMarkProposed(
      DirectiveId directive, String clause, boolean assignsWork, String reason)
      implements PublishedDirectiveEvent {}

  /// The authority sorted a clause anew: "assigns work" or "for information".
  ///
  /// @param assignsWork whether an item must come of it from now on
  record ClauseMarked(DirectiveId directive, String clause, boolean assignsWork, String reason)
      implements PublishedDirectiveEvent {}

  /// The issuing authority, or one above it, changed the clauses of a directive.
  ///
  /// @param by the authority that did
  /// @param added clauses that were not in it before
  /// @param changed clauses with their wording and sorting from now on
  /// @param removed names of clauses that are in it no longer
  /// @param basis the document it rests on
  record DirectiveAmended(
      DirectiveId directive,
      UnitId by,
      List<DirectiveIssued.Clause> added,
      List<DirectiveIssued.Clause> changed,
      List<String> removed,
      String basis)
      implements PublishedDirectiveEvent {
    public DirectiveAmended {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }
  }

  /// The issuing authority, or one above it, let a directive have effect to another day.
  ///
  /// @param by the authority that did
  /// @param effectTo last day of its effect
  /// @param basis the document it rests on
  record DirectiveEffectExtended(DirectiveId directive, UnitId by, LocalDate effectTo, String basis)
      implements PublishedDirectiveEvent {}

  /// Another directive took the place of this one; the business date is the first day without it.
  ///
  /// @param by the authority that did
  /// @param replacement the directive in its place
  record DirectiveReplaced(DirectiveId directive, UnitId by, DirectiveId replacement, String basis)
      implements PublishedDirectiveEvent {}

  /// A directive was revoked; the business date is the first day without it.
  ///
  /// @param by the authority that did
  /// @param basis the document it rests on
  record DirectiveRevoked(DirectiveId directive, UnitId by, String basis)
      implements PublishedDirectiveEvent {}

  /// Something of the entry of a directive was mistyped.
  record DirectiveEntryCorrected(DirectiveId directive, Correction correction)
      implements PublishedDirectiveEvent {}

  /// Another person confirmed a correction, which holds from now on.
  ///
  /// @param number of the correction
  record DirectiveCorrectionConfirmed(DirectiveId directive, int number)
      implements PublishedDirectiveEvent {}

  /// Another person did not confirm a correction, which never held.
  ///
  /// @param number of the correction
  record DirectiveCorrectionRejected(DirectiveId directive, int number, String reason)
      implements PublishedDirectiveEvent {}
}

package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to units, directives, programmes, projects and issued documents.
///
/// The business date of each stands in its [org.tiendo.contracts.PublishedRecord], not here.
public sealed interface TaskEvent extends PublishedEvent {

  /// A unit takes part from now on.
  ///
  /// @param names name by language tag, at least one
  /// @param parent the unit directly above; none for the highest
  /// @param external whether it is outside the organisation and has no people here
  /// @param numbering how it numbers what it issues
  record UnitRegistered(
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      boolean external,
      Numbering numbering)
      implements TaskEvent {
    public UnitRegistered {
      names = Map.copyOf(names);
    }
  }

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
      implements TaskEvent {
    public DirectiveIssued {
      clauses = List.copyOf(clauses);
    }

    /// A clause of the directive.
    ///
    /// @param assignsWork whether an item must come of it; otherwise it is for information
    public record Clause(String clause, String text, boolean assignsWork) {}
  }

  /// An authority adopted its work programme; what is planned in it is its baseline.
  ///
  /// @param from first day of the period
  /// @param to last day of the period
  record ProgrammeAdopted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor)
      implements TaskEvent {
    public ProgrammeAdopted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }

  /// An item was assigned to exactly one lead unit.
  ///
  /// @param assigner the authority that assigns it
  /// @param product what is to be handed over
  /// @param reviewingUnit who appraises the quality; never the lead
  /// @param sources the clauses it carries out
  /// @param issueRequired whether it counts as completed only with an issued document
  record ProjectAssigned(
      ProjectId project,
      ItemType type,
      String title,
      String product,
      UnitId assigner,
      UnitId lead,
      List<UnitId> coordinators,
      UnitId reviewingUnit,
      Deadline deadline,
      List<ClauseRef> sources,
      List<Membership> memberships,
      @Nullable String field,
      boolean priority,
      Secrecy secrecy,
      boolean issueRequired)
      implements TaskEvent {
    public ProjectAssigned {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }
  }

  /// The lead unit, or another on its behalf, told how far the work is.
  ///
  /// @param percent 0 to 100, as said by its reporter; never averaged
  record ProgressReported(
      ProjectId project, @Nullable Integer percent, @Nullable String stage, @Nullable String note)
      implements TaskEvent {}

  /// The head of the lead unit submitted the work.
  ///
  /// @param round from 1
  /// @param submitters the people who submitted any round so far, this one included
  record ProjectSubmitted(
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<FileRef> files)
      implements TaskEvent {
    public ProjectSubmitted {
      submitters = List.copyOf(submitters);
      files = List.copyOf(files);
    }
  }

  /// The reviewing unit has the submission of this round before it.
  record ProjectUnderReview(ProjectId project, int round) implements TaskEvent {}

  /// The review sent the submission back.
  record ProjectReturned(
      ProjectId project, int round, String reason, @Nullable LocalDate revisionDueOn)
      implements TaskEvent {}

  /// The review accepted the submission.
  ///
  /// @param submittedOn business date of the submission of this round: where the clock stopped
  /// @param toQuality every mandatory criterion met, none waived, no edits left open
  record ProjectAccepted(ProjectId project, int round, LocalDate submittedOn, boolean toQuality)
      implements TaskEvent {}

  /// The item is done, by the word of the authority that assigned it or of the monitoring office.
  ///
  /// @param clockStoppedOn the day that counts against the deadline
  /// @param documents issued documents that close it
  record ProjectCompleted(
      ProjectId project, int round, LocalDate clockStoppedOn, List<DocumentId> documents)
      implements TaskEvent {
    public ProjectCompleted {
      documents = List.copyOf(documents);
    }
  }

  /// An authority issued a document, on the advice of units.
  ///
  /// @param issuedOn date on the document
  /// @param effectFrom first day of a period of effect that it names, if any
  /// @param effectTo last day of that period
  /// @param advisedBy units that prepared it
  /// @param producedBy items it came of
  record DocumentIssued(
      DocumentId document,
      UnitId authority,
      String type,
      String number,
      String symbol,
      String numberingPeriod,
      String title,
      LocalDate issuedOn,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      Secrecy secrecy,
      List<UnitId> advisedBy,
      List<ProjectId> producedBy)
      implements TaskEvent {
    public DocumentIssued {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
    }
  }
}

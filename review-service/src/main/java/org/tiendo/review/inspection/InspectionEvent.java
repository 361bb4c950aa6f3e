package org.tiendo.review.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Conclusion;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.TeamMember;

/// What happened to an inspection, as stored.
///
/// `on` is the business date, kept because nothing may lie before what happened earlier.
public sealed interface InspectionEvent {

  /// It was planned.
  record InspectionPlanned(
      InspectionId inspection,
      String title,
      UnitId authority,
      UnitId subject,
      List<TeamMember> team,
      LocalDate from,
      LocalDate to,
      List<ProjectId> items,
      LocalDate on)
      implements InspectionEvent {
    public InspectionPlanned {
      team = List.copyOf(team);
      items = List.copyOf(items);
    }
  }

  /// The team began.
  record InspectionStarted(InspectionId inspection, LocalDate on) implements InspectionEvent {}

  /// The team found something.
  ///
  /// @param finding `1`, `2`, …
  record FindingRecorded(
      InspectionId inspection,
      String finding,
      String text,
      @Nullable ProjectId item,
      LocalDate remedyDueOn,
      LocalDate on)
      implements InspectionEvent {}

  /// The inspected unit answered.
  record RemedySubmitted(
      InspectionId inspection, String finding, String text, List<FileRef> evidence, LocalDate on)
      implements InspectionEvent {
    public RemedySubmitted {
      evidence = List.copyOf(evidence);
    }
  }

  /// The team closed a finding.
  record RemedyAccepted(InspectionId inspection, String finding, LocalDate on)
      implements InspectionEvent {}

  /// The team left a finding open.
  record RemedyDeclined(
      InspectionId inspection, String finding, String reason, LocalDate remedyDueOn, LocalDate on)
      implements InspectionEvent {}

  /// The team concluded.
  record InspectionConcluded(
      InspectionId inspection, Conclusion conclusion, List<OpenFinding> openFindings, LocalDate on)
      implements InspectionEvent {
    public InspectionConcluded {
      openFindings = List.copyOf(openFindings);
    }
  }

  /// A finding that was open at the conclusion.
  record OpenFinding(String finding, LocalDate remedyDueOn) {}
}

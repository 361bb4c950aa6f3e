package org.tiendo.contracts.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Conclusion;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.TeamMember;

/// What happens to inspections.
public sealed interface PublishedInspectionEvent extends PublishedEvent {

  /// An inspection was planned (kế hoạch kiểm tra).
  ///
  /// @param authority the unit that inspects
  /// @param subject the unit that is inspected
  /// @param team who inspects; nobody of the inspected unit or of one below it
  /// @param from first planned day
  /// @param to last planned day
  /// @param items items that are looked at, led by the inspected unit or one below it
  record InspectionPlanned(
      InspectionId inspection,
      String title,
      UnitId authority,
      UnitId subject,
      List<TeamMember> team,
      LocalDate from,
      LocalDate to,
      List<ProjectId> items)
      implements PublishedInspectionEvent {
    public InspectionPlanned {
      team = List.copyOf(team);
      items = List.copyOf(items);
    }
  }

  /// The team began its work.
  record InspectionStarted(InspectionId inspection) implements PublishedInspectionEvent {}

  /// The team found something that must be mended (phát hiện).
  ///
  /// @param finding `1`, `2`, … within the inspection
  /// @param item the item that it concerns, if one
  /// @param remedyDueOn until when the inspected unit must answer
  record FindingRecorded(
      InspectionId inspection,
      String finding,
      String text,
      @Nullable ProjectId item,
      LocalDate remedyDueOn)
      implements PublishedInspectionEvent {}

  /// The inspected unit answered a finding, with evidence (khắc phục).
  record RemedySubmitted(
      InspectionId inspection, String finding, String text, List<FileRef> evidence)
      implements PublishedInspectionEvent {
    public RemedySubmitted {
      evidence = List.copyOf(evidence);
    }
  }

  /// The team accepted the evidence; the finding is closed.
  record RemedyAccepted(InspectionId inspection, String finding)
      implements PublishedInspectionEvent {}

  /// The team did not accept the evidence; the finding stays open.
  ///
  /// @param remedyDueOn until when the inspected unit must answer anew
  record RemedyDeclined(
      InspectionId inspection, String finding, String reason, LocalDate remedyDueOn)
      implements PublishedInspectionEvent {}

  /// The team concluded. Findings that are open then stay open, each with its deadline.
  ///
  /// @param openFindings findings without accepted evidence
  record InspectionConcluded(
      InspectionId inspection, Conclusion conclusion, List<OpenFinding> openFindings)
      implements PublishedInspectionEvent {
    public InspectionConcluded {
      openFindings = List.copyOf(openFindings);
    }

    /// A finding that is open at the conclusion.
    public record OpenFinding(String finding, LocalDate remedyDueOn) {}
  }
}

package org.tiendo.review.inspection;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionConcluded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionStarted;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedyAccepted;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedyDeclined;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedySubmitted;

/// The published form of each stored event: all of them have one.
public final class InspectionPublisher {

  private InspectionPublisher() {}

  public static Optional<PublishedEvent> publish(InspectionEvent event) {
    return Optional.of(
        switch (event) {
          case InspectionEvent.InspectionPlanned e ->
              new InspectionPlanned(
                  e.inspection(),
                  e.title(),
                  e.authority(),
                  e.subject(),
                  e.team(),
                  e.from(),
                  e.to(),
                  e.items());
          case InspectionEvent.InspectionStarted e -> new InspectionStarted(e.inspection());
          case InspectionEvent.FindingRecorded e ->
              new FindingRecorded(e.inspection(), e.finding(), e.text(), e.item(), e.remedyDueOn());
          case InspectionEvent.RemedySubmitted e ->
              new RemedySubmitted(e.inspection(), e.finding(), e.text(), e.evidence());
          case InspectionEvent.RemedyAccepted e -> new RemedyAccepted(e.inspection(), e.finding());
          case InspectionEvent.RemedyDeclined e ->
              new RemedyDeclined(e.inspection(), e.finding(), e.reason(), e.remedyDueOn());
          case InspectionEvent.InspectionConcluded e ->
              new InspectionConcluded(
                  e.inspection(),
                  e.conclusion(),
                  e.openFindings().stream()
                      .map(f -> new InspectionConcluded.OpenFinding(f.finding(), f.remedyDueOn()))
                      .toList());
        });
  }
}

package org.tiendo.reporting.register;

import java.util.List;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;

/// What the review log says of inspections (kiểm tra), commendations (biểu dương) and criticisms (phê bình). Figures never
/// count from here.
public record Oversight(
    List<Chronicle<InspectionPlanned, PublishedInspectionEvent>> inspections,
    List<Chronicle<CommendationGranted, PublishedCommendationEvent>> commendations,
    List<Chronicle<CriticismNotified, PublishedCriticismEvent>> criticisms) {

  public static final Oversight NOTHING = new Oversight(List.of(), List.of(), List.of());

  public Oversight {
    inspections = List.copyOf(inspections);
    commendations = List.copyOf(commendations);
    criticisms = List.copyOf(criticisms);
  }
}

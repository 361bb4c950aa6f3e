package org.tiendo.task.obligation;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedObligationEvent;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportAcknowledged;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEnded;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEstablished;

/// What other services see of a reporting obligation.
public final class ObligationPublisher {

  private ObligationPublisher() {}

  public static Optional<PublishedEvent> publish(ObligationEvent event) {
    return Optional.of(published(event));
  }

  private static PublishedEvent published(ObligationEvent event) {
    return switch (event) {
      case ReportingObligationEstablished e ->
          new PublishedObligationEvent.ReportingObligationEstablished(
              e.obligation(),
              e.receiver(),
              e.owing(),
              e.terms().title(),
              e.terms().schedule(),
              e.terms().form(),
              e.terms().from(),
              e.terms().to(),
              e.terms().basis());
      case ReportingObligationEnded e ->
          new PublishedObligationEvent.ReportingObligationEnded(
              e.obligation(), e.lastDay(), e.basis());
      case PeriodicReportSubmitted e ->
          new PublishedObligationEvent.PeriodicReportSubmitted(
              e.obligation(), e.period(), e.submission(), e.files(), e.note());
      case PeriodicReportAcknowledged e ->
          new PublishedObligationEvent.PeriodicReportAcknowledged(
              e.obligation(), e.period(), e.submission());
    };
  }
}

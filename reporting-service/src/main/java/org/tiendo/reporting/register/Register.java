package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;

/// Everything that is known at one token, all dates included. Immutable; lists are in order of position.
///
/// @param units in order of registration, so parents stand before their children
/// @param reviews by item id
public record Register(
    Token token,
    Conditions conditions,
    Map<UnitId, Dated<UnitRegistered>> units,
    List<Dated<DirectiveIssued>> directives,
    List<Dated<ProgrammeAdopted>> programmes,
    List<Dated<DocumentIssued>> documents,
    List<ProjectSection> projects,
    Map<String, ReviewSection> reviews) {

  /// Under which conditions the logs are written.
  ///
  /// @param sample whether any log is a sample, partly invented and not official
  /// @param clockUntil last day of a simulated clock; null on a real one
  public record Conditions(boolean sample, @Nullable LocalDate clockUntil) {}

  public static Register of(Views.Snapshot snapshot) {
    return new RegisterReader(snapshot).read();
  }
}

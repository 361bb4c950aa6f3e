package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.Token;

/// Everything that is known at one token, all dates included. Immutable; lists are in order of position.
///
/// @param moments of everything in the logs, known or not
/// @param units in order of registration, so parents stand before their children
public record Register(
    Token token,
    Moments moments,
    Conditions conditions,
    Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> units,
    Chronicles<DirectiveIssued, PublishedDirectiveEvent> directives,
    Chronicles<ProgrammeAdopted, PublishedProgrammeEvent> programmes,
    Chronicles<DocumentIssued, PublishedDocumentEvent> documents,
    Projects projects,
    Reviews reviews,
    Oversight oversight,
    Groundwork groundwork,
    List<Chronicle<YearEndReviewOpened, PublishedYearReviewEvent>> yearReviews) {

  /// Under which conditions the logs are written.
  ///
  /// @param sample whether any log is a sample, partly invented and not official
  /// @param clockUntil last day of a simulated clock; null on a real one
  public record Conditions(boolean sample, @Nullable LocalDate clockUntil) {}

  /// What published records say, without a read model between.
  ///
  /// @param records of each log from its beginning on, in order of position
  public static Register of(List<PublishedRecord> records) {
    Map<String, Long> reached = new TreeMap<>();
    Map<String, List<PublishedRecord>> told = new HashMap<>();
    for (PublishedRecord record : records) {
      reached.put(record.log(), record.position());
      told.computeIfAbsent(name(record.stream(), record.log()), _ -> new ArrayList<>()).add(record);
    }
    Map<String, ReadStream> streams = new HashMap<>();
    told.forEach((name, some) -> streams.put(name, ReadStream.of(some)));
    return of(new Token(reached), streams);
  }

  static Register of(Token token, Map<String, ReadStream> streams) {
    RegisterShelves shelves = new RegisterShelves();
    shelves.take(streams);
    return shelves.register(token);
  }

  /// Adds what a document of the read model tells, by log.
  static void add(Projection.View view, Map<String, ReadStream> streams, Pool pool) {
    view.sections()
        .forEach((log, section) -> streams.put(name(view.id(), log), ReadStream.of(section, pool)));
  }

  private static String name(String stream, String log) {
    return log + "/" + stream;
  }

  /// What was known when the logs had come to an earlier position: whatever was recorded later is left out, even what bears
  /// an earlier date. Conditions stay, since they never change.
  ///
  /// @param until covered by this register's token
  public Register knownAt(Token until) {
    return Recorded.until(until, this);
  }

  /// What the review log says of an item.
  public ReviewSection reviews(ProjectId item) {
    return reviews.of(item);
  }

  /// Every event of an item in both logs.
  ///
  /// @param item one of `projects`
  public Stream<Entry> timeline(ProjectSection item) {
    return Stream.concat(
        item.timeline().stream(), reviews(item.assigned().event().project()).timeline().stream());
  }
}

package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.log.LogEvent;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.contracts.review.PublishedCommendationEvent;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Token;
import org.tiendo.reporting.register.Register.Conditions;

/// Makes registers of streams, one register after the other: what nothing new is told of is the same object in the next one,
/// with all that was derived of it.
final class RegisterShelves {

  private final Map<String, ReadStream> streams = new HashMap<>();
  private final Shelf<Chronicle<UnitRegistered, PublishedUnitEvent>> units =
      Shelf.of(UnitRegistered.class, PublishedUnitEvent.class);
  private final ChronicleShelf<DirectiveIssued, PublishedDirectiveEvent> directives =
      new ChronicleShelf<>(
          DirectiveIssued.class, PublishedDirectiveEvent.class, Chronicles.directives(List.of()));
  private final ChronicleShelf<ProgrammeAdopted, PublishedProgrammeEvent> programmes =
      new ChronicleShelf<>(
          ProgrammeAdopted.class, PublishedProgrammeEvent.class, Chronicles.programmes(List.of()));
  private final ChronicleShelf<DocumentIssued, PublishedDocumentEvent> documents =
      new ChronicleShelf<>(
          DocumentIssued.class, PublishedDocumentEvent.class, Chronicles.documents(List.of()));
  private final Shelf<Chronicle<InspectionPlanned, PublishedInspectionEvent>> inspections =
      Shelf.of(InspectionPlanned.class, PublishedInspectionEvent.class);
  private final Shelf<Chronicle<CommendationGranted, PublishedCommendationEvent>> commendations =
      Shelf.of(CommendationGranted.class, PublishedCommendationEvent.class);
  private final Shelf<Chronicle<CriticismNotified, PublishedCriticismEvent>> criticisms =
      Shelf.of(CriticismNotified.class, PublishedCriticismEvent.class);
  private final Shelf<Chronicle<YearEndReviewOpened, PublishedYearReviewEvent>> yearReviews =
      Shelf.of(YearEndReviewOpened.class, PublishedYearReviewEvent.class);
  private final Shelf<Chronicle<LogOpened, LogEvent>> logs =
      Shelf.of(LogOpened.class, LogEvent.class);
  private final ProjectShelves projects = new ProjectShelves();
  private final GroundworkShelves groundwork = new GroundworkShelves();
  private Moments moments = Moments.NONE;
  private Oversight oversight = Oversight.NOTHING;
  private Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> byId = Map.of();
  private List<?> unitsListed = List.of();

  /// Takes streams as they stand now.
  ///
  /// @param changed by a name that is theirs alone; those not named stand as before
  void take(Map<String, ReadStream> changed) {
    List<Entry> told = new ArrayList<>();
    changed.forEach((name, now) -> {
      ReadStream before = streams.put(name, now);
      int known = before == null ? 0 : before.timeline().size();
      told.addAll(
          now.timeline().subList(Math.min(known, now.timeline().size()), now.timeline().size()));
      replace(before, now);
    });
    moments = moments.with(told);
  }

  private void replace(@Nullable ReadStream before, ReadStream now) {
    List.of(units, inspections, commendations, criticisms, yearReviews, logs)
        .forEach(shelf -> shelf.replace(before, now));
    directives.replace(before, now);
    programmes.replace(before, now);
    projects.replace(documents.replace(before, now));
    projects.replace(before, now);
    groundwork.replace(before, now);
  }

  Register register(Token token) {
    return new Register(
        token,
        moments,
        conditions(),
        unitsById(),
        directives.chronicles(),
        programmes.chronicles(),
        documents.chronicles(),
        projects.projects(),
        projects.reviews(),
        oversight(),
        groundwork.groundwork(),
        yearReviews.list());
  }

  /// The same object as before unless something is told of them.
  private Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> unitsById() {
    if (unitsListed != units.list()) {
      Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> now = new LinkedHashMap<>();
      units.list().forEach(unit -> now.put(unit.event().unit(), unit));
      byId = Collections.unmodifiableMap(now);
      unitsListed = units.list();
    }
    return byId;
  }

  private Oversight oversight() {
    Oversight now = new Oversight(inspections.list(), commendations.list(), criticisms.list());
    if (now.inspections() != oversight.inspections()
        || now.commendations() != oversight.commendations()
        || now.criticisms() != oversight.criticisms()) {
      oversight = now;
    }
    return oversight;
  }

  private Conditions conditions() {
    List<LogOpened> opened = logs.list().stream().map(Chronicle::event).toList();
    @Nullable LocalDate until =
        opened.stream()
            .map(LogOpened::clockUntil)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Conditions(opened.stream().anyMatch(LogOpened::sample), until);
  }
}

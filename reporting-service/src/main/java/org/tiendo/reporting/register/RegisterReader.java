package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.projection.Projection.View;
import org.tiendo.eventing.projection.Views;
import org.tiendo.reporting.register.Register.Conditions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Makes a [Register] of the documents of the read model.
final class RegisterReader {

  private static final String TASK = "task";
  private static final String REVIEW = "review";
  private static final TypeReference<Dated<LogOpened>> LOG = new TypeReference<>() {};
  private static final TypeReference<Dated<UnitRegistered>> UNIT = new TypeReference<>() {};
  private static final TypeReference<Dated<DirectiveIssued>> DIRECTIVE = new TypeReference<>() {};
  private static final TypeReference<Dated<ProgrammeAdopted>> PROGRAMME = new TypeReference<>() {};
  private static final TypeReference<Dated<DocumentIssued>> DOCUMENT = new TypeReference<>() {};

  private final Views.Snapshot snapshot;

  RegisterReader(Views.Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Register read() {
    Map<UnitId, Dated<UnitRegistered>> units = new LinkedHashMap<>();
    of("unit:", UNIT, Dated::at).forEach(u -> units.put(u.event().unit(), u));
    return new Register(
        snapshot.token(),
        conditions(),
        Collections.unmodifiableMap(units),
        of("directive:", DIRECTIVE, Dated::at),
        of("programme:", PROGRAMME, Dated::at),
        of("document:", DOCUMENT, Dated::at),
        of("project:", RegisterProjection.PROJECT, p -> p.assigned().at()),
        reviews());
  }

  private <T> List<T> of(String prefix, TypeReference<T> type, Function<T, Entry> first) {
    List<T> found = new ArrayList<>();
    for (View view : snapshot.documents()) {
      JsonNode section = view.sections().get(TASK);
      if (view.id().startsWith(prefix) && section != null) {
        found.add(Sections.read(section, type));
      }
    }
    found.sort(Comparator.comparing(t -> first.apply(t).position()));
    return List.copyOf(found);
  }

  private Map<String, ReviewSection> reviews() {
    Map<String, ReviewSection> reviews = new LinkedHashMap<>();
    for (View view : snapshot.documents()) {
      JsonNode section = view.sections().get(REVIEW);
      if (view.id().startsWith("project:") && section != null) {
        reviews.put(view.id(), Sections.read(section, RegisterProjection.REVIEWS));
      }
    }
    return Collections.unmodifiableMap(reviews);
  }

  private Conditions conditions() {
    List<LogOpened> logs =
        snapshot.documents().stream()
            .filter(view -> view.id().startsWith("log:"))
            .flatMap(view -> view.sections().values().stream())
            .map(section -> Sections.read(section, LOG).event())
            .toList();
    @Nullable LocalDate until =
        logs.stream()
            .map(LogOpened::clockUntil)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Conditions(logs.stream().anyMatch(LogOpened::sample), until);
  }
}

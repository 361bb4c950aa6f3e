package org.tiendo.review.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.TeamMember;

/// An inspection: not planned, planned, under way, or concluded.
public sealed interface Inspection {

  record NotPlanned() implements Inspection {}

  /// An inspection that was planned, in whatever state.
  sealed interface Known extends Inspection {

    Plan plan();

    List<Finding> findings();

    /// Business date of what happened last.
    LocalDate on();

    default Optional<Finding> finding(String number) {
      return findings().stream().filter(f -> f.number().equals(number)).findAny();
    }

    default List<Finding> open() {
      return findings().stream().filter(f -> f.state() != FindingState.CLOSED).toList();
    }
  }

  record Planned(Plan plan, LocalDate on) implements Known {
    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  record UnderWay(Plan plan, List<Finding> findings, LocalDate on) implements Known {
    public UnderWay {
      findings = List.copyOf(findings);
    }
  }

  record Concluded(Plan plan, List<Finding> findings, LocalDate on) implements Known {
    public Concluded {
      findings = List.copyOf(findings);
    }
  }

  /// Who inspects whom, and what.
  record Plan(
      InspectionId id,
      UnitId authority,
      UnitId subject,
      List<TeamMember> team,
      LocalDate from,
      List<ProjectId> items) {
    public Plan {
      team = List.copyOf(team);
      items = List.copyOf(items);
    }
  }

  enum FindingState {
    OPEN,
    /// The inspected unit answered, the team has not said whether that is enough.
    ANSWERED,
    CLOSED
  }

  /// Something that must be mended.
  record Finding(String number, FindingState state, LocalDate remedyDueOn) {}

  /// As refusals show it, e.g. `PLANNED`.
  default String name() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static Inspection evolve(Inspection state, InspectionEvent event) {
    return switch (event) {
      case InspectionEvent.InspectionPlanned e ->
          new Planned(
              new Plan(e.inspection(), e.authority(), e.subject(), e.team(), e.from(), e.items()),
              e.on());
      case InspectionEvent.InspectionStarted e ->
          new UnderWay(known(state).plan(), List.of(), e.on());
      case InspectionEvent.FindingRecorded e -> {
        List<Finding> all = new ArrayList<>(known(state).findings());
        all.add(new Finding(e.finding(), FindingState.OPEN, e.remedyDueOn()));
        yield with(known(state), all, e.on());
      }
      case InspectionEvent.RemedySubmitted e ->
          changed(state, e.finding(), FindingState.ANSWERED, null, e.on());
      case InspectionEvent.RemedyAccepted e ->
          changed(state, e.finding(), FindingState.CLOSED, null, e.on());
      case InspectionEvent.RemedyDeclined e ->
          changed(state, e.finding(), FindingState.OPEN, e.remedyDueOn(), e.on());
      case InspectionEvent.InspectionConcluded e ->
          new Concluded(known(state).plan(), known(state).findings(), e.on());
    };
  }

  private static Inspection changed(
      Inspection state, String number, FindingState to, @Nullable LocalDate due, LocalDate on) {
    Known known = known(state);
    List<Finding> all =
        known.findings().stream()
            .map(f ->
                f.number().equals(number)
                    ? new Finding(number, to, due == null ? f.remedyDueOn() : due)
                    : f)
            .toList();
    return with(known, all, on);
  }

  private static Inspection with(Known known, List<Finding> findings, LocalDate on) {
    return switch (known) {
      case UnderWay way -> new UnderWay(way.plan(), findings, on);
      case Concluded end -> new Concluded(end.plan(), findings, on);
      case Planned _ -> throw new IllegalStateException("findings come after the beginning");
    };
  }

  private static Known known(Inspection state) {
    return switch (state) {
      case Known known -> known;
      case NotPlanned _ ->
          throw new IllegalStateException("an inspection's history begins with its plan");
    };
  }
}

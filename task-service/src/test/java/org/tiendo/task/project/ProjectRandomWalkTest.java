package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.CLAUSE;
import static org.tiendo.task.project.Items.DOCUMENT;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.OTHER_DOCUMENT;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;

/// Whoever asks for whatever in whatever order, a project's history stays one that the rules allow.
///
/// What is allowed is written down here a second time, in terms of the history alone.
class ProjectRandomWalkTest {

  private static final int STEPS = 10_000;

  /// Which event may follow which, `-` being the beginning.
  private static final Map<String, Set<String>> FOLLOWS =
      Map.of(
          "-", Set.of("ProjectAssigned"),
          "ProjectAssigned", Set.of("ProgressReported"),
          "ProgressReported", Set.of("ProgressReported", "ProjectSubmitted"),
          "ProjectSubmitted", Set.of("ProjectUnderReview"),
          "ProjectUnderReview", Set.of("ProjectReturned", "ProjectAccepted"),
          "ProjectReturned", Set.of("ProgressReported", "ProjectSubmitted"),
          "ProjectAccepted", Set.of("ProjectCompleted"),
          "ProjectCompleted", Set.of());

  private static final List<Actor> ACTORS =
      List.of(
          AUTHORITY,
          CLERK,
          MONITOR,
          HEAD,
          OFFICER,
          SERVICE,
          actor("below", DEPARTMENT, Role.MONITORING_OFFICE, Role.UNIT_HEAD),
          actor("both", COMMISSION, Role.UNIT_HEAD, Role.MONITORING_OFFICE, Role.UNIT_OFFICER),
          actor("both", OFFICE, Role.MONITORING_OFFICE),
          actor("self", COMMISSION, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD),
          actor("reviewer", QUALITY, Role.REVIEWER));

  /// Who can be expected to send the commands, in the order of their kinds below: or most walks would not get far.
  private static final List<Actor> LIKELY =
      List.of(AUTHORITY, OFFICER, HEAD, SERVICE, SERVICE, SERVICE, MONITOR);

  private final ProjectDecider decider = new ProjectDecider(false);
  private final Map<String, Integer> seen = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20221229, 42})
  void no_walk_leads_astray(long seed) {
    Random random = new Random(seed);
    Walk walk = new Walk();
    for (int step = 0; step < STEPS; step++) {
      if (walk.isOver() || random.nextInt(300) == 0) {
        walk = new Walk();
      }
      walk.step(command(random, walk.day));
      walk.day += random.nextInt(6) == 0 ? 1 : 0;
    }
    assertThat(seen.keySet())
        .describedAs("every kind of event and refusal was met, so the walk went everywhere")
        .containsAll(FOLLOWS.keySet().stream().filter(name -> !name.equals("-")).toList())
        .hasSizeGreaterThan(20);
  }

  /// One project.
  private final class Walk {
    private final List<ProjectEvent> history = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private Project state = new Project.NotAssigned();
    private int day;

    boolean isOver() {
      return state instanceof Project.Completed;
    }

    void step(ProjectCommand command) {
      switch (decider.decide(command, state, KNOWN)) {
        case Decision.Accepted<ProjectEvent> accepted -> {
          for (ProjectEvent event : accepted.events()) {
            check(event, command.context().actor());
            history.add(event);
            actors.add(command.context().actor());
            state = Project.evolve(state, event);
            seen.merge(event.getClass().getSimpleName(), 1, Integer::sum);
          }
        }
        case Decision.Refused<ProjectEvent> refused ->
            seen.merge(refused.refusal().rule().code(), 1, Integer::sum);
      }
    }

    private void check(ProjectEvent event, Actor actor) {
      String last = history.isEmpty() ? "-" : history.getLast().getClass().getSimpleName();
      assertThat(FOLLOWS.get(last)).contains(event.getClass().getSimpleName());
      assertThat(history).allMatch(earlier -> !event.on().isBefore(earlier.on()));
      switch (event) {
        case ProjectAssigned e -> {
          assertThat(e.lead()).isNotEqualTo(e.reviewingUnit());
          assertThat(e.coordinators()).doesNotContain(e.lead()).doesNotHaveDuplicates();
          assertThat(actor.is(Role.ASSIGNING_AUTHORITY, e.assigner()) || !e.sources().isEmpty())
              .isTrue();
        }
        case ProgressReported _ ->
            assertThat(actor.unit().equals(lead()) || actor.has(Role.MONITORING_OFFICE)).isTrue();
        case ProjectSubmitted e -> {
          assertThat(actor.is(Role.UNIT_HEAD, lead())).isTrue();
          assertThat(e.round()).isEqualTo(1 + rounds());
          assertThat(e.submitters()).containsAll(submitters()).contains(actor.person());
        }
        case ProjectUnderReview e -> outcome(actor, e.round());
        case ProjectReturned e -> outcome(actor, e.round());
        case ProjectAccepted e -> {
          outcome(actor, e.round());
          assertThat(e.submittedOn()).isEqualTo(lastSubmission().on());
        }
        case ProjectCompleted e -> {
          assertThat(actor.unit()).isNotEqualTo(lead());
          if (lead().equals(COMMISSION)) {
            assertThat(actor.unit()).isNotEqualTo(DEPARTMENT);
          }
          assertThat(submitters()).doesNotContain(actor.person());
          assertThat(e.clockStoppedOn()).isEqualTo(lastSubmission().on());
        }
      }
    }

    private void outcome(Actor actor, int round) {
      assertThat(actor.has(Role.SERVICE)).isTrue();
      assertThat(round).isEqualTo(rounds());
    }

    private UnitId lead() {
      return ((ProjectAssigned) history.getFirst()).lead();
    }

    private int rounds() {
      return (int) history.stream().filter(ProjectSubmitted.class::isInstance).count();
    }

    private ProjectSubmitted lastSubmission() {
      return history.stream()
          .filter(ProjectSubmitted.class::isInstance)
          .map(ProjectSubmitted.class::cast)
          .toList()
          .getLast();
    }

    private List<PersonId> submitters() {
      List<PersonId> people = new ArrayList<>();
      for (int i = 0; i < history.size(); i++) {
        if (history.get(i) instanceof ProjectSubmitted) {
          people.add(actors.get(i).person());
        }
      }
      return people;
    }
  }

  private static ProjectCommand command(Random random, int day) {
    int kind = random.nextInt(7);
    Actor actor =
        random.nextBoolean() ? LIKELY.get(kind) : ACTORS.get(random.nextInt(ACTORS.size()));
    CommandContext context = by(actor, day(day - (random.nextInt(8) == 0 ? 2 : 0)));
    int round = 1 + random.nextInt(3);
    return switch (kind) {
      case 0 -> assignment(random, actor);
      case 1 -> progress(random, context);
      case 2 -> new SubmitProject(context, ID, random.nextInt(9) == 0 ? List.of() : List.of(FILE));
      case 3 -> new RecordReviewOpened(context, ID, round);
      case 4 -> new RecordReviewReturn(context, ID, round, "content", null);
      case 5 -> new RecordReviewAcceptance(context, ID, round, random.nextBoolean());
      default ->
          new CompleteProject(
              context, ID, List.of(random.nextBoolean() ? DOCUMENT : OTHER_DOCUMENT));
    };
  }

  private static ProjectCommand progress(Random random, CommandContext context) {
    UnitId behalf = random.nextInt(3) == 0 ? COMMISSION : null;
    return new ReportProgress(context, ID, behalf, random.nextInt(-5, 106), null, null);
  }

  private static ProjectCommand assignment(Random random, Actor actor) {
    List<UnitId> units = List.of(CENTRE, OFFICE, COMMISSION, DEPARTMENT, QUALITY);
    Assignment assignment =
        assign()
            .actor(actor)
            .assigner(random.nextInt(4) == 0 ? COMMISSION : CENTRE)
            .lead(random.nextInt(3) == 0 ? units.get(random.nextInt(units.size())) : COMMISSION)
            .reviewingUnit(random.nextInt(4) == 0 ? COMMISSION : QUALITY);
    if (random.nextBoolean()) {
      assignment.coordinators(
          units.get(random.nextInt(units.size())), units.get(random.nextInt(units.size())));
    }
    if (random.nextBoolean()) {
      assignment.sources(CLAUSE);
    }
    return assignment.command();
  }
}

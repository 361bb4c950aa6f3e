package org.tiendo.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.web.Admissions;
import org.tiendo.reporting.access.Visible;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Chronicles;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.Groundwork;
import org.tiendo.reporting.register.Moments;
import org.tiendo.reporting.register.Oversight;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Projects;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.register.Reviews;
import org.tiendo.review.review.OpeningFacts;
import org.tiendo.review.review.Review;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewDecider;
import org.tiendo.review.review.ReviewEvent;
import org.tiendo.review.review.Rights;
import org.tiendo.task.project.Project;
import org.tiendo.task.project.ProjectCommand;
import org.tiendo.task.project.ProjectDecider;
import org.tiendo.task.project.ProjectEvent;
import org.tiendo.task.project.ProjectReferences;
import org.tiendo.testkit.Reactor;
import org.tiendo.testkit.web.Endpoint;
import org.tiendo.testkit.web.Endpoints;

/// Every cell of the table `access/matrix.txt`, asked of the deciders and of the reduced register: endpoint, role, unit and
/// state.
class AccessMatrixTest {

  private static final Matrix MATRIX = Matrix.read();
  private static final Path KEPT =
      Reactor.folder(Path.of("")).resolve("infra/docs/access-matrix.md");
  private static final List<Role> CLOSED =
      List.of(Role.AUDITOR, Role.OPERATOR, Role.ADMINISTRATOR, Role.SERVICE);

  @Test
  void the_table_has_every_role_and_every_unit() {
    assertThat(MATRIX.relations()).containsExactlyInAnyOrderElementsOf(World.PARENTS.keySet());
    assertThat(MATRIX.sections())
        .hasSize(7)
        .allSatisfy(section -> {
          assertThat(section.rows().keySet()).containsExactlyInAnyOrder(Role.values());
          assertThat(section.rows().values())
              .allSatisfy(row -> assertThat(row).hasSameSizeAs(MATRIX.relations()));
        });
  }

  @Test
  void the_table_knows_every_endpoint_and_whom_it_admits() {
    Map<String, String> served = new TreeMap<>();
    for (Endpoint endpoint :
        Endpoints.in(
            "org.tiendo.task",
            "org.tiendo.review",
            "org.tiendo.reporting",
            "org.tiendo.eventing")) {
      String admits =
          Admissions.of(endpoint.handler()).stream()
              .map(Enum::name)
              .sorted()
              .collect(Collectors.joining(" "));
      if (endpoint.name().contains(" /api/") || endpoint.name().contains(" /internal/")) {
        assertThat(served.merge(endpoint.name(), admits, (a, b) -> a.equals(b) ? a : a + "!" + b))
            .isEqualTo(admits);
      } else {
        assertThat(admits)
            .as(endpoint.name())
            .isIn("READERS", "ACTORS", "ACTORS ADMINISTRATORS", "WATCHERS");
      }
    }
    assertThat(served).isEqualTo(MATRIX.endpoints());
  }

  @TestFactory
  Stream<DynamicTest> the_register_is_reduced_as_the_table_says() {
    Matrix.Section section = MATRIX.section("GET /api/projects/{id}");
    return cells()
        .map(cell ->
            dynamicTest(
                cell.toString(),
                () -> {
                  Register seen = Visible.of(cell.actor(), register()).register();
                  boolean exists = section.cell(cell.role(), cell.column()).equals("yes");
                  assertThat(seen.projects()).hasSize(exists ? 1 : 0);
                  assertThat(seen.units()).hasSameSizeAs(World.PARENTS.keySet());
                  if (exists) {
                    assertThat(seen.programmes()).hasSize(1);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> the_deciders_answer_as_the_table_says() {
    return MATRIX.sections().stream()
        .filter(section -> section.name().startsWith("POST"))
        .flatMap(section ->
            cells()
                .flatMap(cell ->
                    World.STATES.stream()
                        .map(state ->
                            dynamicTest(
                                section.name() + " " + cell + " " + state,
                                () -> check(section, cell, state)))));
  }

  private record Cell(Role role, String unit, int column) {
    Actor actor() {
      return World.actor(role, unit);
    }

    @Override
    public String toString() {
      return role + " of " + unit;
    }
  }

  private static Stream<Cell> cells() {
    return Arrays.stream(Role.values())
        .flatMap(role ->
            MATRIX.relations().stream()
                .map(unit -> new Cell(role, unit, MATRIX.relations().indexOf(unit))));
  }

  private static void check(Matrix.Section section, Cell cell, String state) {
    String command = section.name().substring("POST /api/commands/".length());
    boolean ofReview = command.equals("AcceptReview") || command.equals("ReturnForRevision");
    String answer =
        ofReview
            ? said(
                ReviewDecider.decide(
                    review(command, cell),
                    review(state),
                    OpeningFacts.NONE,
                    Rights.ofToken(cell.actor())))
            : said(
                new ProjectDecider(false)
                    .decide(project(command, World.by(cell.actor())), item(state), known()));
    if (CLOSED.contains(cell.role())) {
      assertThat(answer).as("nobody of this role ever does anything").isNotEqualTo("200");
      return;
    }
    String expected =
        ofReview
            ? section.outcome(cell.role(), cell.column(), state, "verdict-final", "review-unknown")
            : section.outcome(
                cell.role(), cell.column(), state, "project-not-in-this-state", "project-unknown");
    assertThat(answer).isEqualTo(ofReview && notYet(state) ? "404 review-unknown" : expected);
  }

  private static boolean notYet(String state) {
    return World.STATES.indexOf(state) < World.STATES.indexOf("UNDER_REVIEW");
  }

  private static String said(Decision<?> decision) {
    return switch (decision) {
      case Decision.Accepted<?> _ -> "200";
      case Decision.Refused<?>(var refusal) ->
          switch (refusal.rule().kind()) {
                case INVALID -> "422 ";
                case UNKNOWN -> "404 ";
                case FORBIDDEN -> "403 ";
                case ILLEGAL_STATE -> "409 ";
              }
              + refusal.rule().code();
    };
  }

  private static ProjectCommand project(String command, CommandContext context) {
    return switch (command) {
      case "ReportProgress" ->
          new ProjectCommand.ReportProgress(context, World.ITEM, null, 20, null, null);
      case "ReportProgress on behalf of the lead" ->
          new ProjectCommand.ReportProgress(
              context, World.ITEM, new UnitId("lead"), 20, null, null);
      case "SubmitProject" ->
          new ProjectCommand.SubmitProject(
              context,
              World.ITEM,
              List.of(new FileRef("f.pdf", "a1".repeat(32), 1, "application/pdf")),
              List.of(),
              null);
      case "CompleteProject" -> new ProjectCommand.CompleteProject(context, World.ITEM, List.of());
      default -> throw new IllegalArgumentException("the table names no such command: " + command);
    };
  }

  private static Project item(String state) {
    Project item = new Project.NotAssigned();
    for (ProjectEvent event : World.history(state)) {
      item = Project.evolve(item, event);
    }
    assertThat(((Project.Known) item).label()).isEqualTo(state);
    return item;
  }

  private static ProjectReferences known() {
    Map<UnitId, List<UnitId>> superiors = new LinkedHashMap<>();
    World.PARENTS.keySet().stream()
        .map(UnitId::new)
        .forEach(unit -> superiors.put(unit, World.above(unit)));
    return new ProjectReferences(
        superiors,
        Map.of(),
        Map.of(
            World.PROGRAMME,
            new ProjectReferences.Plan(new UnitId("programme"), World.DAY, List.of())),
        Map.of());
  }

  private static ReviewCommand review(String command, Cell cell) {
    ReviewId id = new ReviewId("item-1-r1");
    CommandContext context = World.by(cell.actor());
    return command.equals("AcceptReview")
        ? new ReviewCommand.AcceptReview(
            context,
            id,
            List.of(new CriterionResult("timely", true, false, null)),
            false,
            List.of())
        : new ReviewCommand.ReturnForRevision(
            context,
            id,
            "content",
            List.of(new CriterionResult("timely", false, false, "mend it")),
            null,
            List.of());
  }

  private static Review review(String state) {
    ReviewId id = new ReviewId("item-1-r1");
    List<ReviewEvent> events = new ArrayList<>();
    if (!notYet(state)) {
      events.add(
          new ReviewEvent.ReviewOpened(
              id,
              World.ITEM,
              1,
              new UnitId("lead"),
              new UnitId("reviewing"),
              List.of(new PersonId("p-submitter")),
              List.of("timely"),
              World.DAY,
              null,
              null,
              null,
              null,
              null));
    }
    if (state.equals("RETURNED")) {
      events.add(
          new ReviewEvent.ReviewReturned(
              id, World.ITEM, 1, "content", List.of(), null, null, null));
    }
    if (state.equals("ACCEPTED") || state.equals("COMPLETED")) {
      events.add(
          new ReviewEvent.ReviewAccepted(id, World.ITEM, 1, List.of(), false, null, null, null));
    }
    Review review = new Review.NotOpened();
    for (ReviewEvent event : events) {
      review = Review.evolve(review, event);
    }
    return review;
  }

  private static Register register() {
    Entry at =
        new Entry(
            "task",
            1,
            "E",
            World.DAY,
            World.recorded(),
            new PersonId("p-1"),
            new UnitId("assigner"),
            null,
            null);
    var units = new LinkedHashMap<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>>();
    World.PARENTS
        .keySet()
        .forEach(unit -> units.put(new UnitId(unit), first(at, World.unit(unit))));
    return new Register(
        Token.NOTHING,
        Moments.NONE,
        new Register.Conditions(true, null),
        units,
        Chronicles.directives(List.of()),
        Chronicles.programmes(List.of(first(at, World.programme()))),
        Chronicles.documents(List.of()),
        Projects.of(
            List.of(new ProjectSection(first(at, World.published()), List.of(), List.of()))),
        Reviews.NONE,
        Oversight.NOTHING,
        Groundwork.NOTHING,
        List.of());
  }

  private static <F extends E, E extends PublishedEvent> Chronicle<F, E> first(Entry at, F event) {
    return new Chronicle<>(new Dated<>(at, event), List.of(new Dated<>(at, event)), List.of(at));
  }

  @Test
  void the_table_is_told_in_the_documentation() throws IOException {
    String told = MatrixDocument.of(MATRIX);
    if (Boolean.getBoolean("tiendo.rewrite")) {
      Files.writeString(KEPT, told);
    }
    assertThat(KEPT)
        .as("make %s anew with -Dtiendo.rewrite=true", KEPT)
        .exists()
        .content()
        .isEqualTo(told);
  }
}

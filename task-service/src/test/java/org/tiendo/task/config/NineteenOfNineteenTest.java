package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.task.directive.Clause;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.directive.Particulars;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;

/// The work of a year, from the directive to the last completion, through the features as they are wired.
class NineteenOfNineteenTest {

  private static final DirectiveId DIRECTIVE = new DirectiveId("d-1");
  private static final ProgrammeId PROGRAMME = new ProgrammeId("programme-1");
  private static final LocalDate DUE = LocalDate.of(2022, 11, 30);

  private final List<Feature<?, ?, ?>> features = features();
  private final InMemoryBus bus = new InMemoryBus(features);

  @BeforeEach
  void an_organisation_a_directive_and_a_programme() {
    unit(CENTRE, null);
    Stream.of(OFFICE, QUALITY, COMMISSION).forEach(unit -> unit(unit, CENTRE));
    var clauses = List.of(new Clause("III.2", "Nineteen projects", true));
    bus.accept(
        new IssueDirective(
            by(AUTHORITY, 0),
            DIRECTIVE,
            CENTRE,
            "resolution",
            "28",
            "NQ/TW",
            "On work",
            DAY,
            Secrecy.NONE,
            clauses,
            Particulars.NONE));
    bus.accept(
        new AdoptProgramme(
            by(HEAD, 0),
            PROGRAMME,
            new Plan(
                COMMISSION,
                "2022",
                LocalDate.of(2022, 1, 1),
                TODAY,
                IntStream.rangeClosed(1, 19).mapToObj(n -> planned(n)).toList(),
                List.of(),
                null,
                null)));
  }

  @Test
  void nineteen_of_nineteen_are_completed() {
    for (int n = 1; n <= 19; n++) {
      bus.accept(assign(n, "a" + n));
      ProjectId project = new ProjectId("a" + n);
      bus.accept(new ReportProgress(by(OFFICER, 1), project, null, 50, null, null));
      bus.accept(submit(project, 2));
      told(opened(project, 1), 2);
      told(returned(project, 1), 3);
      bus.accept(submit(project, 4));
      told(opened(project, 2), 4);
      told(accepted(project, 2), 5);
      bus.accept(issue("doc-" + n, n, project));
      DocumentId document = new DocumentId("doc-" + n);
      bus.accept(new CompleteProject(by(MONITOR, 7), project, List.of(document)));
    }
    List<Object> events = bus.events("project");
    assertThat(events).filteredOn(ProjectReturned.class::isInstance).hasSize(19);
    assertThat(events)
        .filteredOn(ProjectCompleted.class::isInstance)
        .hasSize(19)
        .allMatch(e -> ((ProjectCompleted) e).clockStoppedOn().equals(DAY.plusDays(4)));
  }

  @Test
  void a_planned_item_is_carried_out_once() {
    bus.accept(assign(1, "a1"));
    assertThat(bus.refuse(assign(1, "twin"))).isEqualTo(KernelRule.CLAIM_TAKEN);
  }

  @Test
  void a_number_is_given_once() {
    bus.accept(issue("doc-1", 1));
    assertThat(bus.refuse(issue("twin", 1))).isEqualTo(KernelRule.CLAIM_TAKEN);
  }

  @Test
  void the_log_knows_every_command_and_event_by_one_name() {
    assertThat(new FeatureRegistry(features).commands()).hasSizeGreaterThan(40);
  }

  static List<Feature<?, ?, ?>> features() {
    return features(new ItemProperties(false, false, false, null, null, Map.of()));
  }

  static List<Feature<?, ?, ?>> features(ItemProperties items) {
    TaskConfig config = new TaskConfig();
    var properties =
        new TiendoProperties(
            "task",
            "tests",
            new TiendoProperties.Mongo("mongodb://none", "task"),
            new TiendoProperties.Kafka("none", ""),
            new TiendoProperties.Installation(
                ZoneOffset.UTC, TiendoProperties.ClockKind.REAL, null, true, false, 400),
            Map.of(),
            null,
            null);
    return List.of(
        config.unit(),
        config.directive(properties),
        config.programme(),
        config.project(properties, items),
        config.document(properties),
        config.numbering(),
        new CalendarConfig().calendar());
  }

  private void unit(UnitId unit, UnitId parent) {
    bus.accept(
        new RegisterUnit(
            by(ADMINISTRATOR, 0), unit, Map.of("en", unit.value()), parent, false, YEARLY));
  }

  private static PlannedItem planned(int n) {
    return new PlannedItem("%02d".formatted(n), ItemType.PROJECT, "Project " + n, COMMISSION, DUE);
  }

  private static Command assign(int n, String id) {
    return new AssignProject(
        by(MONITOR, 0),
        new ProjectId(id),
        ItemType.PROJECT,
        "Project " + n,
        "Draft",
        CENTRE,
        COMMISSION,
        List.of(OFFICE),
        QUALITY,
        DeadlineRule.fixed(DUE, DeadlineRule.LastDay.AS_IT_IS),
        List.of(new ClauseRef(DIRECTIVE, "III.2")),
        List.of(new Place(PROGRAMME, "%02d".formatted(n))),
        null,
        true,
        Secrecy.NONE,
        true,
        null,
        null,
        null,
        null);
  }

  private static Command submit(ProjectId project, int day) {
    var file = new FileRef("draft.pdf", "0f".repeat(32), 1, "application/pdf");
    return new SubmitProject(by(HEAD, day), project, List.of(file), List.of(), null);
  }

  private static Command issue(String id, int n, ProjectId... projects) {
    return new RecordIssuedDocument(
        by(CLERK, 6),
        new DocumentId(id),
        CENTRE,
        "conclusion",
        "" + n,
        "KL/TW",
        "On work",
        DAY.plusDays(6),
        null,
        null,
        Secrecy.NONE,
        List.of(COMMISSION),
        List.of(projects),
        null,
        List.of());
  }

  private static CommandContext by(Actor actor, int day) {
    return new CommandContext(new CommandId("c"), actor, DAY.plusDays(day), TODAY);
  }

  /// Lets the automations act on what the review service published.
  private void told(PublishedEvent event, int day) {
    ReviewAutomations automations = new ReviewAutomations();
    List<Function<CommandContext, ? extends Command>> commands =
        Stream.of(
                automations.whenReviewOpenedThenMarkUnderReview(),
                automations.whenReviewReturnedThenMarkReturned(),
                automations.whenReviewAcceptedThenMarkAccepted())
            .map(Automation::react)
            .flatMap(react -> react.apply(record(event, day)).stream())
            .<Function<CommandContext, ? extends Command>>map(make -> make)
            .toList();
    assertThat(commands).hasSize(1);
    bus.accept(commands.getFirst().apply(by(SERVICE, day)));
  }

  private static PublishedRecord record(PublishedEvent event, int day) {
    return new PublishedRecord(
        "review",
        1,
        "review:r",
        0,
        Instant.EPOCH,
        DAY.plusDays(day),
        new PersonId("p"),
        QUALITY,
        null,
        "c",
        "c",
        null,
        event.getClass().getSimpleName(),
        1,
        "00",
        event);
  }

  private static PublishedEvent opened(ProjectId project, int round) {
    return new ReviewOpened(
        review(project, round),
        project,
        round,
        COMMISSION,
        QUALITY,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static PublishedEvent returned(ProjectId project, int round) {
    return new ReviewReturned(
        review(project, round), project, round, "legal-basis", List.of(), DUE, null);
  }

  private static PublishedEvent accepted(ProjectId project, int round) {
    return new ReviewAccepted(review(project, round), project, round, List.of(), false, null, null);
  }

  private static ReviewId review(ProjectId project, int round) {
    return new ReviewId(project + "-r" + round);
  }
}

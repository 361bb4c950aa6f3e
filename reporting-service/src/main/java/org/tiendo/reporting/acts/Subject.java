package org.tiendo.reporting.acts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationLapsed;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectScored;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ClarificationAnswered;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ClarificationRequested;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.figures.Standing;
import org.tiendo.reporting.figures.UnitOffices;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.ReviewSection;

/// The item that somebody is about to act on, as it stands now.
///
/// @param authority in which roles the person may act, by the token and by what is lent
record Subject(
    Authority authority,
    Query query,
    ProjectSection item,
    ReviewSection reviews,
    Standing standing) {

  /// @return empty if there is no such item, or none that the person may see
  static Optional<Subject> find(String id, Actor actor, Query query) {
    return query
        .asOf()
        .project(id)
        .map(item ->
            new Subject(
                UnitOffices.authority(actor, query.asOf()),
                query,
                item,
                query.asOf().register().reviews(new ProjectId(id)),
                query.asOf().standing(item)));
  }

  Actor actor() {
    return authority.actor();
  }

  /// Whether the person may act in one of the roles for a unit.
  boolean may(UnitId unit, Role... anyOf) {
    return authority.grant(unit, anyOf).isPresent();
  }

  ProjectAssigned assigned() {
    return item.assigned().event();
  }

  ProjectId id() {
    return assigned().project();
  }

  Stage stage() {
    return standing.shown();
  }

  /// The review that waits for its verdict.
  Optional<ReviewSection.Round> openReview() {
    return reviews.rounds().isEmpty()
        ? Optional.empty()
        : Optional.of(reviews.rounds().getLast()).filter(ReviewSection.Round::isOpen);
  }

  /// Id of the open review; empty without one.
  String review() {
    return openReview().map(r -> r.opened().event().review().value()).orElse("");
  }

  List<String> criteria() {
    return openReview().map(r -> r.opened().event().criteria()).orElse(List.of());
  }

  /// Whether the round that is submitted was scored.
  boolean isScored() {
    return item.chronicle().all(ProjectScored.class).stream()
        .anyMatch(scored -> scored.event().round() == standing.rounds());
  }

  /// Whether its deadline is ahead and no extension waits for its decision.
  boolean canBeExtended() {
    LocalDate due = standing.dueOn();
    return standing.asked() == null && due != null && !query.asOf().date().isAfter(due);
  }

  int extensionAsked() {
    Standing.Request asked = standing.asked();
    return asked == null ? 0 : asked.number();
  }

  String expectedOn() {
    Standing.Request asked = standing.asked();
    return asked == null ? "" : asked.expectedOn().toString();
  }

  /// Number of a request for an opinion that the person's unit has not answered.
  Optional<Integer> askedOfMe() {
    Set<Integer> answered =
        numbers(
            item.chronicle().all(CoordinationAnswered.class).stream().map(a -> a.event().number()));
    boolean mine = actor().has(Role.UNIT_OFFICER) || actor().has(Role.UNIT_HEAD);
    return item.chronicle().all(CoordinationRequested.class).stream()
        .map(Dated::event)
        .filter(asked -> mine && asked.unit().equals(actor().unit()))
        .map(CoordinationRequested::number)
        .filter(number -> !answered.contains(number))
        .findFirst();
  }

  /// Number of a question of the lead that nobody has answered.
  Optional<Integer> openQuestion() {
    Set<Integer> answered =
        numbers(
            item.chronicle().all(ClarificationAnswered.class).stream()
                .map(a -> a.event().number()));
    return item.chronicle().all(ClarificationRequested.class).stream()
        .map(asked -> asked.event().number())
        .filter(number -> !answered.contains(number))
        .findFirst();
  }

  /// Number of a correction that waits for another person, made by somebody else.
  Optional<Integer> correctionToConfirm() {
    return Mending.in(item.chronicle().events()).waitingFor(actor().person());
  }

  /// What the next submission answers, one by one.
  List<ReviewComment> comments() {
    if (stage() != Stage.RETURNED) {
      return List.of();
    }
    List<Dated<ProjectReturned>> returns = item.returns();
    @Nullable List<ReviewComment> comments =
        returns.isEmpty() ? null : returns.getLast().event().comments();
    return comments == null ? List.of() : comments;
  }

  /// Whether the person acts for the authority of one of its programmes, or assigned it if it stands in none.
  boolean isOfOwnProgramme() {
    return standing.memberships().isEmpty()
        ? Who.ASSIGNER.test(this)
        : standing.memberships().stream()
            .flatMap(place -> query.asOf().programme(place.programme()).stream())
            .anyMatch(p -> may(p.event().authority(), Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD));
  }

  List<Field.Option> documents() {
    return query.asOf().documents().stream()
        .filter(d -> d.event().producedBy().contains(id()))
        .map(d -> new Field.Option(d.event().document().value(), d.event().title()))
        .toList();
  }

  /// Programmes in which it has its place and from which the person may carry it over.
  List<Field.Option> places() {
    return standing.memberships().stream()
        .filter(place -> place.state().isEntry())
        .flatMap(place -> query.asOf().programme(place.programme()).stream())
        .map(Dated::event)
        .filter(p -> may(p.authority(), Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD))
        .map(p -> new Field.Option(p.programme().value(), p.title()))
        .toList();
  }

  /// Programmes that are open and in which it has no place.
  List<Field.Option> nextPlaces() {
    List<ProgrammeId> present = standing.memberships().stream().map(Membership::programme).toList();
    return Options.programmes(query, p -> !present.contains(p.programme()));
  }

  /// Number of a request for an opinion whose time has passed without an answer.
  Optional<Integer> lapsing() {
    Set<Integer> ended =
        numbers(
            Stream.concat(
                item.chronicle().all(CoordinationAnswered.class).stream()
                    .map(a -> a.event().number()),
                item.chronicle().all(CoordinationLapsed.class).stream()
                    .map(a -> a.event().number())));
    return item.chronicle().all(CoordinationRequested.class).stream()
        .map(Dated::event)
        .filter(asked -> asked.dueOn().isBefore(query.asOf().date()))
        .map(CoordinationRequested::number)
        .filter(number -> !ended.contains(number))
        .findFirst();
  }

  /// Whether its deadline waits for an event.
  boolean awaitsEvent() {
    DeadlineBasis basis = standing.deadlines().current().basis();
    return standing.dueOn() == null
        && basis != null
        && basis.rule().kind() == DeadlineRule.Kind.EVENT_BASED;
  }

  /// The last review, open or not.
  Optional<ReviewSection.Round> lastReview() {
    return reviews.rounds().isEmpty() ? Optional.empty() : Optional.of(reviews.rounds().getLast());
  }

  private static Set<Integer> numbers(Stream<Integer> numbers) {
    return new HashSet<>(numbers.toList());
  }
}

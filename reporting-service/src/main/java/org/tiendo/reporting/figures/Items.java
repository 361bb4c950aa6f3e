package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAccepted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;

/// Makes the items of an as-of date: each fact counts from its business date on, so a later one never moves an earlier
/// date's class.
final class Items {

  private final LocalDate asOf;

  private Items(LocalDate asOf) {
    this.asOf = asOf;
  }

  /// Every item known on the date: assigned ones in order of assignment, then planned ones that nobody was assigned.
  static List<Item> of(Register register, LocalDate asOf) {
    Items items = new Items(asOf);
    List<Item> known = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ProjectSection section : register.projects()) {
      if (section.assigned().knownOn(asOf)) {
        Item item = items.assigned(section);
        known.add(item);
        item.memberships().stream().map(Items::plannedId).forEach(taken::add);
      }
    }
    for (var programme : register.programmes()) {
      if (programme.knownOn(asOf)) {
        programme.event().planned().stream()
            .map(planned -> items.planned(programme.first(), planned))
            .filter(item -> !taken.contains(item.id()))
            .forEach(known::add);
      }
    }
    return List.copyOf(known);
  }

  private Item assigned(ProjectSection section) {
    ProjectAssigned assigned = section.assigned().event();
    List<Dated<ProjectSubmitted>> submissions = known(section.submissions());
    List<Dated<ProjectReturned>> returns = known(section.returns());
    List<Dated<ProjectAccepted>> acceptances = known(section.acceptances());
    @Nullable LocalDate dueOn = assigned.deadline().dueOn();
    return new Item(
        "project:" + assigned.project(),
        assigned.type(),
        assigned.title(),
        assigned.lead(),
        assigned.assigner(),
        dueOn,
        completion(section)
            .map(done -> ItemClass.ofDone(dueOn, done.event().clockStoppedOn()))
            .orElseGet(() -> ItemClass.ofOpen(dueOn, stoppedOn(submissions, returns), asOf)),
        submissions.size(),
        returns.size(),
        !acceptances.isEmpty() && acceptances.getLast().event().toQuality(),
        assigned.memberships(),
        assigned.sources(),
        events(section, submissions, returns, acceptances));
  }

  private Item planned(Dated<ProgrammeAdopted> programme, PlannedItem planned) {
    Membership membership =
        new Membership(programme.event().programme(), MembershipState.BASELINE, planned.ref());
    return new Item(
        plannedId(membership),
        planned.type(),
        planned.title(),
        planned.lead(),
        null,
        planned.dueOn(),
        ItemClass.ofOpen(planned.dueOn(), null, asOf),
        0,
        0,
        false,
        List.of(membership),
        List.of(),
        List.of(programme.at().ref()));
  }

  private Optional<Dated<ProjectCompleted>> completion(ProjectSection section) {
    return Optional.ofNullable(section.completion()).filter(done -> done.knownOn(asOf));
  }

  /// The day of a submission that stops the clock of an open item; null if there is none or it was sent back.
  static @Nullable LocalDate stoppedOn(
      List<Dated<ProjectSubmitted>> submissions, List<Dated<ProjectReturned>> returns) {
    if (submissions.isEmpty()) {
      return null;
    }
    Dated<ProjectSubmitted> last = submissions.getLast();
    boolean back = returns.stream().anyMatch(r -> r.event().round() == last.event().round());
    return back ? null : last.on();
  }

  private List<String> events(
      ProjectSection section,
      List<Dated<ProjectSubmitted>> submissions,
      List<Dated<ProjectReturned>> returns,
      List<Dated<ProjectAccepted>> acceptances) {
    return Stream.of(
            Stream.of(section.assigned().at()),
            submissions.stream().map(Dated::at),
            returns.stream().map(Dated::at),
            acceptances.stream().map(Dated::at),
            completion(section).stream().map(Dated::at))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparingLong(Entry::position))
        .map(Entry::ref)
        .toList();
  }

  private <E extends PublishedEvent> List<Dated<E>> known(List<Dated<E>> facts) {
    return facts.stream().filter(fact -> fact.knownOn(asOf)).toList();
  }

  private static String plannedId(Membership membership) {
    return "programme:" + membership.programme() + "/" + membership.plannedRef();
  }
}

package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.QualityRule;
import org.tiendo.contracts.vocabulary.QualityRules;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.ReviewSection;

/// What indicators read in the histories of items, beyond their class.
final class Histories {

  private static final QualityRules QUALITY = QualityRules.shipped();

  private Histories() {}

  /// The round in which it was last accepted; 0 if it was not.
  static int acceptedIn(Work work, Scope scope) {
    ProjectSection section = work.section();
    if (section == null || !work.isCounted()) {
      return 0;
    }
    return section.acceptances().stream()
        .filter(accepted -> accepted.knownOn(scope.date()))
        .mapToInt(accepted -> accepted.event().round())
        .reduce(0, (_, later) -> later);
  }

  static boolean left(Work work, Scope scope) {
    var programme = scope.programme();
    return work.isCounted()
        && (programme == null
            ? !work.item().left().isEmpty()
            : work.item().left().containsKey(programme.programme().event().programme()));
  }

  static List<Work> planned(Scope scope) {
    return entered(scope, MembershipState.BASELINE);
  }

  static List<Work> withdrawn(Scope scope) {
    return scope.works().stream().filter(w -> w.itemClass() == ItemClass.WITHDRAWN).toList();
  }

  /// Those that came into the programme in one way, whatever became of them; of no programme, none.
  static List<Work> entered(Scope scope, MembershipState as) {
    var programme = scope.programme();
    return programme == null
        ? List.of()
        : scope.works().stream()
            .filter(work ->
                work.item()
                    .membership(programme.programme().event().programme())
                    .filter(as::equals)
                    .isPresent())
            .toList();
  }

  static Value documents(Indicator self, Scope scope) {
    var programme = scope.programme();
    LocalDate from = programme == null ? LocalDate.MIN : programme.programme().event().from();
    LocalDate to = programme == null ? LocalDate.MAX : programme.programme().event().to();
    Set<String> items =
        scope.works().stream().map(work -> work.item().id()).collect(Collectors.toSet());
    List<Dated<DocumentIssued>> all = scope.asOf().documents(from, to);
    List<Dated<DocumentIssued>> some =
        all.stream()
            .filter(document ->
                document.event().producedBy().stream()
                    .anyMatch(project -> items.contains(Item.idOf(project))))
            .toList();
    return new Value(
        self,
        some.size(),
        all.size(),
        all.stream().map(Histories::id).toList(),
        some.stream().map(Histories::id).toList(),
        all.stream().map(document -> document.at().ref()).toList());
  }

  private static String id(Dated<DocumentIssued> document) {
    return "document:" + document.event().document();
  }

  /// By the rule in force on the date; before the first one there are no points at all.
  static Value quality(Indicator self, Scope scope) {
    List<Work> assigned =
        scope.works().stream()
            .filter(work -> work.isCounted() && !work.item().isPlannedOnly())
            .toList();
    List<Work> done = assigned.stream().filter(Work::isDone).toList();
    QualityRule.Quality quality =
        QUALITY
            .inForceOn(scope.date())
            .map(rule ->
                rule.quality(done.stream().map(w -> failures(w, scope)).toList(), assigned.size()))
            .orElse(new QualityRule.Quality(0, 0));
    return new Value(
        self,
        quality.points(),
        quality.possible(),
        assigned.stream().map(Work::id).toList(),
        done.stream().map(Work::id).toList(),
        Scope.events(assigned.stream()));
  }

  /// Rounds that were sent back or failed, but those with an objective cause.
  private static int failures(Work work, Scope scope) {
    List<ReviewSection.Round> rounds =
        work.item()
            .projectId()
            .map(id -> scope.asOf().register().reviews(id).rounds())
            .orElse(List.of());
    return (int)
        rounds.stream()
            .map(round -> round.review().on(scope.date()))
            .filter(events -> events.stream().anyMatch(e -> isFailure(e.event())))
            .filter(events ->
                events.stream().noneMatch(e -> e.event() instanceof ReviewEvent.FailureExcused))
            .count();
  }

  private static boolean isFailure(ReviewEvent event) {
    return event instanceof ReviewEvent.ReviewReturned
        || event instanceof ReviewEvent.ReviewRejected;
  }

  /// A request that waits within its time is in neither number.
  static Value coordination(Indicator self, Scope scope) {
    List<String> due = new ArrayList<>();
    List<String> inTime = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (Work work : scope.ofEachItem().toList()) {
      ProjectSection section = work.section();
      if (section == null || !work.isCounted()) {
        continue;
      }
      Map<Integer, Dated<CoordinationAnswered>> answers = answers(section, scope.date());
      for (Dated<CoordinationRequested> asked : requests(section, scope.date())) {
        String id = work.item().id() + "/" + asked.event().number();
        Dated<CoordinationAnswered> answer = answers.get(asked.event().number());
        if (answer == null && !asked.event().dueOn().isBefore(scope.date())) {
          continue;
        }
        due.add(id);
        events.add(asked.at().ref());
        if (answer != null) {
          events.add(answer.at().ref());
          if (!answer.on().isAfter(asked.event().dueOn())) {
            inTime.add(id);
          }
        }
      }
    }
    return new Value(self, inTime.size(), due.size(), due, inTime, events);
  }

  static List<Dated<CoordinationRequested>> requests(ProjectSection section, LocalDate date) {
    return section.chronicle().all(CoordinationRequested.class, date);
  }

  /// By the number of the request.
  static Map<Integer, Dated<CoordinationAnswered>> answers(ProjectSection section, LocalDate date) {
    Map<Integer, Dated<CoordinationAnswered>> answers = new HashMap<>();
    section
        .chronicle()
        .all(CoordinationAnswered.class, date)
        .forEach(answer -> answers.putIfAbsent(answer.event().number(), answer));
    return answers;
  }
}

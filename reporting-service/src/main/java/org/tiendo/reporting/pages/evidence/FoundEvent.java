package org.tiendo.reporting.pages.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent;
import org.tiendo.contracts.reporting.PublishedYearReviewEvent.YearEndReviewOpened;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.Groundwork;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.register.ReviewSection;

/// An event as the read model holds it.
///
/// @param event what was published; null if the event has no published form
/// @param section part of the product that shows what it is about, e.g. `projects`
/// @param id of what it is about, within the section
/// @param about what it is about, in words of the data
record FoundEvent(
    Entry at, @Nullable PublishedEvent event, String section, String id, String about) {

  private static final String OVERSIGHT = "oversight";

  /// Those wanted, by their names such as `task/12`. Anything that a reader may not see is not in the register.
  static Map<String, FoundEvent> in(Register register, Predicate<String> wanted) {
    Map<String, FoundEvent> found = new LinkedHashMap<>();
    all(register)
        .filter(event -> wanted.test(event.at().ref()))
        .forEach(event -> found.putIfAbsent(event.at().ref(), event));
    return found;
  }

  private static Stream<FoundEvent> all(Register register) {
    return Stream.of(
            register.directives().stream()
                .flatMap(
                    d -> of(d, "directives", d.event().directive().value(), d.event().title())),
            register.programmes().stream()
                .flatMap(
                    p -> of(p, "programmes", p.event().programme().value(), p.event().title())),
            register.documents().stream().flatMap(d -> of(d, "documents", "", d.event().title())),
            register.units().values().stream()
                .flatMap(u -> of(u, "", "", u.event().unit().value())),
            register.projects().stream().flatMap(p -> ofProject(p, register)),
            register.oversight().inspections().stream()
                .flatMap(i -> of(i, OVERSIGHT, "", i.event().title())),
            register.oversight().commendations().stream()
                .flatMap(c -> of(c, OVERSIGHT, "", c.event().citation())),
            register.oversight().criticisms().stream()
                .flatMap(c -> of(c, OVERSIGHT, "", c.event().statement())),
            register.yearReviews().stream().flatMap(FoundEvent::ofYear),
            ofGroundwork(register.groundwork()))
        .flatMap(events -> events);
  }

  private static Stream<FoundEvent> ofYear(
      Chronicle<YearEndReviewOpened, PublishedYearReviewEvent> review) {
    YearEndReviewOpened opened = review.event();
    return of(
        review,
        "year-reviews",
        opened.programmes().getFirst().value(),
        Integer.toString(opened.year()));
  }

  private static Stream<FoundEvent> ofGroundwork(Groundwork groundwork) {
    return Stream.of(
            groundwork.drafts().stream()
                .flatMap(draft -> draft.versions().stream())
                .map(d -> new FoundEvent(d.at(), d.event(), "programmes", "", d.event().title())),
            groundwork.proposals().stream()
                .map(Groundwork.Proposed::registered)
                .map(p -> new FoundEvent(p.at(), p.event(), "proposals", "", p.event().title())),
            groundwork.numbers().stream()
                .map(n -> new FoundEvent(n.at(), n.event(), "documents", "", "")),
            groundwork.obligations().stream()
                .flatMap(o -> of(o, "obligations", "", o.event().title())),
            groundwork.calendars().stream()
                .flatMap(c -> of(c, "standards", "", c.event().jurisdiction())),
            groundwork.criteria().stream()
                .flatMap(c -> of(c, "standards", "", c.event().set().value())))
        .flatMap(events -> events);
  }

  private static Stream<FoundEvent> ofProject(ProjectSection project, Register register) {
    ProjectId item = project.assigned().event().project();
    String id = item.value();
    String title = project.assigned().event().title();
    return Stream.concat(
        project.reminders().stream()
            .map(r -> new FoundEvent(r.at(), r.event(), "projects", id, title)),
        Stream.concat(
                Stream.of(project.chronicle()),
                register.reviews(item).rounds().stream().map(ReviewSection.Round::review))
            .flatMap(stream -> of(stream, "projects", id, title)));
  }

  /// What was published in a stream, then what has no published form.
  private static Stream<FoundEvent> of(
      Chronicle<?, ?> stream, String section, String id, String about) {
    return Stream.concat(
        stream.events().map(e -> new FoundEvent(e.at(), e.event(), section, id, about)),
        stream.timeline().stream().map(at -> new FoundEvent(at, null, section, id, about)));
  }
}

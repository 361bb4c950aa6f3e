package org.tiendo.reporting.pages;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.review.PublishedCriteriaEvent.CriteriaPublished;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Groundwork;

/// What work is measured by: calendars of working days (lịch làm việc) and criteria (tiêu chí), in their versions.
@Controller
@Admits(Admission.READERS)
class StandardPages {

  private final Offers offers;

  StandardPages(Offers offers) {
    this.offers = offers;
  }

  /// A calendar in its last version.
  ///
  /// @param workingDays days of the week in the reader's language
  /// @param exceptions by day
  record CalendarRow(
      Dated<CalendarPublished> published, String workingDays, List<DatedException> exceptions) {}

  /// A version of criteria.
  record CriteriaRow(Dated<CriteriaPublished> published, List<CriterionRow> criteria) {}

  /// @param name in the reader's language
  record CriterionRow(String name, Criterion criterion) {}

  @GetMapping("/standards")
  ModelAndView all(Page page) {
    Groundwork groundwork = page.query().asOf().register().groundwork();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("calendarOffers", offers.in("calendars", "new", page));
    model.put("criteriaOffers", offers.in("criteria", "new", page));
    model.put(
        "calendars",
        groundwork.calendars().stream()
            .flatMap(c -> last(c.all(CalendarPublished.class), page).stream())
            .map(published -> calendar(published, page))
            .toList());
    model.put(
        "criteria",
        groundwork.criteria().stream()
            .flatMap(c -> c.all(CriteriaPublished.class).reversed().stream())
            .filter(c -> c.knownOn(page.asOf()))
            .map(published -> criteria(published, page))
            .toList());
    return page.show("pages/standards", page.texts().say("nav.standards"), model);
  }

  private static List<Dated<CalendarPublished>> last(
      List<Dated<CalendarPublished>> versions, Page page) {
    return versions.stream()
        .filter(version -> version.knownOn(page.asOf()))
        .reduce((_, later) -> later)
        .stream()
        .toList();
  }

  private static CalendarRow calendar(Dated<CalendarPublished> published, Page page) {
    Locale language = Locale.forLanguageTag(page.texts().language());
    return new CalendarRow(
        published,
        page.texts()
            .list(
                published.event().workingDays().stream()
                    .map(day -> day.getDisplayName(TextStyle.FULL, language))
                    .toList()),
        published.event().exceptions().stream()
            .sorted(Comparator.comparing(DatedException::date))
            .toList());
  }

  private static CriteriaRow criteria(Dated<CriteriaPublished> published, Page page) {
    return new CriteriaRow(
        published,
        published.event().criteria().stream()
            .map(criterion -> new CriterionRow(name(criterion, page), criterion))
            .toList());
  }

  /// In another language if it has no name in the reader's.
  private static String name(Criterion criterion, Page page) {
    return page.texts().inOwnOrOther(criterion.names()).orElse(criterion.code());
  }
}

package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.OwedReports;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.task.PublishedCalendarEvent.CalendarPublished;
import org.tiendo.contracts.task.PublishedObligationEvent;
import org.tiendo.contracts.task.PublishedObligationEvent.PeriodicReportAcknowledged;
import org.tiendo.contracts.task.PublishedObligationEvent.PeriodicReportSubmitted;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEnded;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// A reporting obligation (chế độ báo cáo) with the reports that it made due by a date. Derived, like everything that time
/// brings.
///
/// @param to last day of the obligation as far as it is known; null while none is set
/// @param reports on the periods that have begun, the latest first
public record Owed(
    Dated<ReportingObligationEstablished> obligation,
    @Nullable LocalDate to,
    List<Report> reports) {

  /// The calendar that days of reports are moved by.
  private static final CalendarId MAIN = new CalendarId("main");

  public Owed {
    reports = List.copyOf(reports);
  }

  /// The report on one period.
  ///
  /// @param submissions how often it was submitted
  /// @param first its first submission, by which lateness is judged; null if there is none
  /// @param last its last submission
  /// @param acknowledgedOn day on which the last submission was acknowledged
  public record Report(
      OwedReports.Instance instance,
      int submissions,
      @Nullable Dated<PeriodicReportSubmitted> first,
      @Nullable Dated<PeriodicReportSubmitted> last,
      @Nullable LocalDate acknowledgedOn) {

    public ReportPeriod period() {
      return instance.period();
    }

    public LocalDate dueOn() {
      LocalDate due = instance.deadline().dueOn();
      if (due == null) {
        throw new IllegalStateException("a report is due on a day");
      }
      return due;
    }

    public OwedReports.State state() {
      return instance.state();
    }

    /// As an item would stand.
    public ItemClass standing() {
      return switch (state()) {
        case SUBMITTED_ON_TIME -> ItemClass.DONE_ON_TIME;
        case SUBMITTED_LATE -> ItemClass.DONE_LATE;
        case IN_TERM -> ItemClass.OPEN_IN_TERM;
        case OVERDUE -> ItemClass.OPEN_OVERDUE;
      };
    }
  }

  public static List<Owed> of(AsOf asOf) {
    return of(asOf, _ -> true);
  }

  /// Of some obligations only.
  public static List<Owed> of(AsOf asOf, Predicate<ReportingObligationEstablished> which) {
    WorkCalendar calendar = calendar(asOf);
    return asOf.register().groundwork().obligations().stream()
        .filter(o -> o.knownOn(asOf.date()) && which.test(o.event()))
        .map(o -> of(o, calendar, asOf.date()))
        .toList();
  }

  /// As it was last published until then.
  private static WorkCalendar calendar(AsOf asOf) {
    return asOf.register().groundwork().calendars().stream()
        .flatMap(calendar -> calendar.all(CalendarPublished.class).stream())
        .filter(published -> published.event().calendar().equals(MAIN))
        .filter(published -> published.knownOn(asOf.date()))
        .map(Dated::event)
        .max(Comparator.comparingInt(CalendarPublished::version))
        .map(e ->
            new WorkCalendar(
                e.calendar(),
                e.version(),
                e.jurisdiction(),
                e.workingDays(),
                e.years(),
                e.exceptions()))
        .orElseGet(() -> WorkCalendar.none(MAIN));
  }

  private static Owed of(
      Chronicle<ReportingObligationEstablished, PublishedObligationEvent> obligation,
      WorkCalendar calendar,
      LocalDate asOf) {
    ReportingObligationEstablished terms = obligation.event();
    List<Dated<PublishedObligationEvent>> known = obligation.on(asOf);
    @Nullable LocalDate to =
        Dated.of(ReportingObligationEnded.class, known.stream())
            .map(ended -> ended.event().lastDay())
            .findFirst()
            .orElse(terms.to());
    Map<ReportPeriod, LocalDate> days = new HashMap<>();
    Dated.of(PeriodicReportSubmitted.class, known.stream())
        .forEach(s -> days.putIfAbsent(s.event().period(), s.on()));
    return new Owed(
        obligation.first(),
        to,
        new OwedReports(terms.schedule(), terms.from(), to, days)
            .instances(calendar, asOf).stream().map(i -> report(i, known)).toList().reversed());
  }

  private static Report report(
      OwedReports.Instance instance, List<Dated<PublishedObligationEvent>> known) {
    List<Dated<PeriodicReportSubmitted>> submitted =
        Dated.of(PeriodicReportSubmitted.class, known.stream())
            .filter(s -> s.event().period().equals(instance.period()))
            .toList();
    int submissions = submitted.size();
    @Nullable LocalDate acknowledged =
        Dated.of(PeriodicReportAcknowledged.class, known.stream())
            .filter(a -> a.event().period().equals(instance.period()))
            .filter(a -> a.event().submission() == submissions)
            .map(Dated::on)
            .findFirst()
            .orElse(null);
    return new Report(
        instance,
        submissions,
        submitted.isEmpty() ? null : submitted.getFirst(),
        submitted.isEmpty() ? null : submitted.getLast(),
        acknowledged);
  }
}

package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.calendar.OwedReports;
import org.tiendo.contracts.task.PublishedObligationEvent.PeriodicReportSubmitted;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Owed;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;

/// Reporting obligations, with the reports that are due and what became of them.
@RestController
@Admits(Admission.READERS)
class ObligationApi {

  private final QueryDesk desk;

  ObligationApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/obligations")
  Answer<List<ObligationView>> obligations(@ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query.general(),
        Owed.of(query.asOf()).stream().map(owed -> view(owed, query)).toList());
  }

  private static ObligationView view(Owed owed, Query query) {
    ReportingObligationEstablished terms = owed.obligation().event();
    return new ObligationView(
        terms.obligation().value(),
        terms.title(),
        UnitView.of(terms.owing(), query),
        UnitView.of(terms.receiver(), query),
        terms.schedule(),
        terms.form(),
        terms.from(),
        owed.to(),
        terms.basis(),
        owed.reports().stream().map(ObligationApi::view).toList());
  }

  private static OwedReportView view(Owed.Report report) {
    @Nullable Dated<PeriodicReportSubmitted> first = report.first();
    return new OwedReportView(
        report.period(),
        report.dueOn(),
        report.state(),
        first == null ? null : first.on(),
        report.submissions(),
        report.acknowledgedOn());
  }

  /// @param to last day of the obligation; none while none is set
  /// @param reports on the periods that have begun, the latest first
  record ObligationView(
      String id,
      String title,
      UnitView owing,
      UnitView receiver,
      ReportSchedule schedule,
      String form,
      LocalDate from,
      @Nullable LocalDate to,
      String basis,
      List<OwedReportView> reports) {}

  /// @param submittedOn day of the first submission, by which lateness is judged
  record OwedReportView(
      ReportPeriod period,
      LocalDate dueOn,
      OwedReports.State state,
      @Nullable LocalDate submittedOn,
      int submissions,
      @Nullable LocalDate acknowledgedOn) {}
}

package org.tiendo.task.obligation;

import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.contracts.vocabulary.DeadlineRule.Period;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.task.Story;
import org.tiendo.task.obligation.ObligationCommand.AcknowledgePeriodicReport;
import org.tiendo.task.obligation.ObligationCommand.EndReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.EstablishReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.SubmitPeriodicReport;

/// The commission reports to the centre each quarter, by the 20th of its last month.
final class ObligationWorld {

  static final ObligationId ID = new ObligationId("o-1");
  static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  static final FileRef FILE = new FileRef("r.pdf", "ab".repeat(32), 9, "application/pdf");
  static final ReportSchedule QUARTERLY = schedule(Period.QUARTER, 3, 20);

  private ObligationWorld() {}

  static ReportSchedule schedule(Period period, int month, int day, Integer... numbers) {
    return new ReportSchedule(period, List.of(numbers), month, day, LastDay.NEXT_WORKING_DAY);
  }

  static Terms terms(ReportSchedule schedule, LocalDate from, LocalDate to) {
    return new Terms("Work done", schedule, "Outline 2", from, to, "Rules 01");
  }

  static EstablishReportingObligation establish(
      Actor actor, UnitId receiver, UnitId owing, Terms terms) {
    return new EstablishReportingObligation(by(actor), ID, receiver, owing, terms);
  }

  static EstablishReportingObligation establish() {
    return establish(AUTHORITY, CENTRE, COMMISSION, terms(QUARTERLY, FROM, null));
  }

  static EndReportingObligation end(Actor actor, LocalDate on, LocalDate lastDay) {
    return new EndReportingObligation(by(actor, on), ID, lastDay, "Decision 5");
  }

  static SubmitPeriodicReport submit(Actor actor, LocalDate on, int number, String note) {
    return new SubmitPeriodicReport(by(actor, on), ID, 2022, number, List.of(FILE), note);
  }

  static SubmitPeriodicReport submit(LocalDate on, int number) {
    return submit(HEAD, on, number, null);
  }

  static AcknowledgePeriodicReport acknowledge(
      Actor actor, LocalDate on, int number, int submission) {
    return new AcknowledgePeriodicReport(by(actor, on), ID, 2022, number, submission);
  }

  static ObligationReferences as(Actor actor, Lent... lent) {
    return new ObligationReferences(
        new Authority(actor, List.of(lent)),
        Set.of(CENTRE, COMMISSION, DEPARTMENT),
        Map.of(COMMISSION, List.of(CENTRE), DEPARTMENT, List.of(CENTRE, COMMISSION)));
  }

  static Story<ObligationCommand, Obligation, ObligationEvent> given(ObligationEvent... events) {
    return Story.of(
        new Obligation.NotEstablished(),
        Obligation::evolve,
        (c, s) -> new ObligationDecider().decide(c, s, as(c.context().actor())),
        List.of(events));
  }
}

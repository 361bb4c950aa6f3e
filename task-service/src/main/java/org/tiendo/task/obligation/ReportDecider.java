package org.tiendo.task.obligation;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.obligation.ObligationDecider.accepted;
import static org.tiendo.task.obligation.ObligationRule.ACKNOWLEDGED_BY_RECEIVER;
import static org.tiendo.task.obligation.ObligationRule.CHANGES_IN_ORDER;
import static org.tiendo.task.obligation.ObligationRule.CORRECTION_EXPLAINED;
import static org.tiendo.task.obligation.ObligationRule.FILES_DESCRIBED;
import static org.tiendo.task.obligation.ObligationRule.FILES_REQUIRED;
import static org.tiendo.task.obligation.ObligationRule.PERIOD_BEGUN;
import static org.tiendo.task.obligation.ObligationRule.PERIOD_OWED;
import static org.tiendo.task.obligation.ObligationRule.SUBMISSION_SUPERSEDED;
import static org.tiendo.task.obligation.ObligationRule.SUBMISSION_UNKNOWN;
import static org.tiendo.task.obligation.ObligationRule.SUBMITTED_BY_HEAD;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.task.obligation.Obligation.Entry;
import org.tiendo.task.obligation.Obligation.Submitted;
import org.tiendo.task.obligation.ObligationCommand.AcknowledgePeriodicReport;
import org.tiendo.task.obligation.ObligationCommand.SubmitPeriodicReport;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportAcknowledged;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;

/// Decides on the reports that an obligation asks for.
final class ReportDecider {

  private ReportDecider() {}

  static Decision<ObligationEvent> submit(
      SubmitPeriodicReport c, Entry entry, ObligationReferences references) {
    Optional<Authority.Grant> grant = references.submitting(entry.owing());
    if (grant.isEmpty()) return refuse(SUBMITTED_BY_HEAD);
    ReportPeriod period = period(entry.schedule(), c.year(), c.number()).orElse(null);
    Submitted before = period == null ? null : entry.reports().get(period);
    if (period == null || (before == null && !entry.owed().owes(period))) {
      return refuse(PERIOD_OWED);
    }
    LocalDate on = c.context().effectiveOn();
    if (period.from().isAfter(on)) return refuse(PERIOD_BEGUN, Map.of("date", "" + period.from()));
    if (c.files().isEmpty()) return refuse(FILES_REQUIRED);
    if (!c.files().stream().allMatch(FileRef::described)) return refuse(FILES_DESCRIBED);
    if (before != null && c.note() == null) return refuse(CORRECTION_EXPLAINED);
    if (on.isBefore(last(entry, before))) return runsBackward(entry, before);
    int submission = before == null ? 1 : before.count() + 1;
    return accepted(
        c,
        grant.get(),
        new PeriodicReportSubmitted(c.obligation(), on, period, submission, c.files(), c.note()));
  }

  /// Once more is no further event.
  static Decision<ObligationEvent> acknowledge(
      AcknowledgePeriodicReport c, Entry entry, ObligationReferences references) {
    Optional<Authority.Grant> grant = references.receiving(entry.receiver());
    if (grant.isEmpty()) return refuse(ACKNOWLEDGED_BY_RECEIVER);
    ReportPeriod period = period(entry.schedule(), c.year(), c.number()).orElse(null);
    Submitted submitted = period == null ? null : entry.reports().get(period);
    if (period == null
        || submitted == null
        || c.submission() < 1
        || c.submission() > submitted.count()) {
      return refuse(SUBMISSION_UNKNOWN);
    }
    if (c.submission() < submitted.count()) {
      return refuse(SUBMISSION_SUPERSEDED, Map.of("last", "" + submitted.count()));
    }
    if (submitted.acknowledged()) return accept();
    LocalDate on = c.context().effectiveOn();
    if (on.isBefore(submitted.last())) return runsBackward(entry, submitted);
    return accepted(
        c, grant.get(), new PeriodicReportAcknowledged(c.obligation(), on, period, c.submission()));
  }

  private static Optional<ReportPeriod> period(ReportSchedule schedule, int year, int number) {
    return number < 1 || number > ReportPeriod.inYear(schedule.period())
        ? Optional.empty()
        : Optional.of(new ReportPeriod(schedule.period(), year, number));
  }

  private static Decision<ObligationEvent> runsBackward(Entry entry, @Nullable Submitted before) {
    return refuse(CHANGES_IN_ORDER, Map.of("date", "" + last(entry, before)));
  }

  private static LocalDate last(Entry entry, @Nullable Submitted before) {
    return before == null ? entry.on() : before.last();
  }
}

package org.tiendo.task.obligation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.OwedReports;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportAcknowledged;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEnded;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEstablished;

/// A reporting obligation (chế độ báo cáo định kỳ): a unit owes an authority a report on each period of a kind.
public sealed interface Obligation {

  record NotEstablished() implements Obligation {}

  /// One that was established, ended or not.
  sealed interface Known extends Obligation {

    Entry entry();
  }

  /// Established, and not ended by an act.
  record Standing(Entry entry) implements Known {}

  /// Ended by an act; reports that fell due until its last day stay owed.
  record Ended(Entry entry) implements Known {}

  /// What is known of an obligation now.
  ///
  /// @param to last day, as given or as ended; null while none is set
  /// @param on business date of the establishment
  /// @param reports by period, what was submitted
  record Entry(
      UnitId receiver,
      UnitId owing,
      ReportSchedule schedule,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate on,
      Map<ReportPeriod, Submitted> reports) {
    public Entry {
      reports = Map.copyOf(reports);
    }

    Entry to(LocalDate last) {
      return new Entry(receiver, owing, schedule, from, last, on, reports);
    }

    Entry with(ReportPeriod period, Submitted submitted) {
      Map<ReportPeriod, Submitted> now = new TreeMap<>(reports);
      now.put(period, submitted);
      return new Entry(receiver, owing, schedule, from, to, on, now);
    }

    /// From which follows what is due when, and what is late.
    OwedReports owed() {
      return new OwedReports(
          schedule,
          from,
          to,
          reports.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().first())));
    }
  }

  /// The submissions of a period: the first counts for time, the last for content.
  ///
  /// @param count of submissions
  /// @param first business date of the first
  /// @param last business date of what was done last
  /// @param acknowledged whether the receiver took note of the last submission
  record Submitted(int count, LocalDate first, LocalDate last, boolean acknowledged) {}

  static Obligation evolve(Obligation state, ObligationEvent event) {
    return switch (event) {
      case ReportingObligationEstablished e ->
          new Standing(
              new Entry(
                  e.receiver(),
                  e.owing(),
                  e.terms().schedule(),
                  e.terms().from(),
                  e.terms().to(),
                  e.on(),
                  Map.of()));
      case ReportingObligationEnded e -> new Ended(entry(state).to(e.lastDay()));
      case PeriodicReportSubmitted e -> {
        Submitted before = entry(state).reports().get(e.period());
        LocalDate first = before == null ? e.on() : before.first();
        yield with(state, e.period(), new Submitted(e.submission(), first, e.on(), false));
      }
      case PeriodicReportAcknowledged e -> {
        Submitted before = entry(state).reports().get(e.period());
        LocalDate first = before == null ? e.on() : before.first();
        yield with(state, e.period(), new Submitted(e.submission(), first, e.on(), true));
      }
    };
  }

  private static Obligation with(Obligation state, ReportPeriod period, Submitted submitted) {
    return switch (state) {
      case Ended ended -> new Ended(ended.entry().with(period, submitted));
      case Standing _, NotEstablished _ -> new Standing(entry(state).with(period, submitted));
    };
  }

  private static Entry entry(Obligation state) {
    return switch (state) {
      case Known known -> known.entry();
      case NotEstablished _ ->
          throw new IllegalStateException("an obligation's history begins with its establishment");
    };
  }
}

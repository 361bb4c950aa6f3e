package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.Owed;
import org.tiendo.reporting.text.Texts;

/// Reports that a unit owes again and again (chế độ báo cáo).
final class ObligationSheets {

  private static final String REPORT = "report";
  private static final Input<Case> OBLIGATION = Sheets.about("obligation");

  static final List<Sheet> ALL =
      List.of(
          Sheet.of(
              Area.OBLIGATIONS,
              "owe",
              "EstablishReportingObligation",
              at -> at.isNew() && at.isAnywhere(Role.ASSIGNING_AUTHORITY, Role.CLERK),
              Input.in(
                      "receiver",
                      (at, t) ->
                          Sheets.own("receiver", at, t, Role.ASSIGNING_AUTHORITY, Role.CLERK))
                  .as(Sheets::own),
              Input.in(
                      "owing",
                      (at, t) -> required("owing", Kind.CHOICE).of(Options.units(at.query(), t)))
                  .refusedBy("obligation-owed-to-another", "obligation-unit-unknown"),
              Input.in(required("title", Kind.AREA)),
              Input.in(
                      "schedule",
                      (_, t) ->
                          required("period", Kind.CHOICE)
                              .of(Options.codes(DeadlineRule.Period.values(), "due.period", t)))
                  .as((_, entries, _) -> schedule(entries))
                  .refusedBy("obligation-schedule-fits"),
              Input.in("month", (_, _) -> required("month", Kind.NUMBER).with("1"))
                  .as((_, _, _) -> null),
              Input.in(required("day", Kind.NUMBER)).as((_, _, _) -> null),
              Input.in(
                      "lastDay",
                      (_, t) ->
                          optional("lastDay", Kind.CHOICE)
                              .of(Options.codes(DeadlineRule.LastDay.values(), "lastDay", t)))
                  .as((_, _, _) -> null),
              Input.in(required("form", Kind.AREA)),
              Input.in("from", (at, _) -> required("from", Kind.DATE).with(at.today())),
              Input.in(optional("to", Kind.DATE)).refusedBy("obligation-validity-runs-forward"),
              Sheets.BASIS),
          Sheet.of(
              Area.OBLIGATIONS,
              "submit-report",
              "SubmitPeriodicReport",
              at -> terms(at).filter(o -> at.may(o.owing(), Role.UNIT_HEAD)).isPresent(),
              OBLIGATION,
              chosen("year", 0, ObligationSheets::periods)
                  .refusedBy("periodic-report-period-owed", "periodic-report-period-begun"),
              also("number", 1),
              Input.in(required(Files.FIELD, Kind.FILES))
                  .refusedBy("periodic-report-has-files", "periodic-report-files-described"),
              Input.in(optional("note", Kind.AREA))
                  .refusedBy("periodic-report-correction-explained")),
          Sheet.of(
              Area.OBLIGATIONS,
              "acknowledge-report",
              "AcknowledgePeriodicReport",
              at -> terms(at).filter(o -> receives(at, o)).isPresent() && waiting(at).count() > 0,
              OBLIGATION,
              chosen("year", 0, ObligationSheets::submitted)
                  .refusedBy(
                      "periodic-report-submission-unknown",
                      "periodic-report-submission-superseded"),
              also("number", 1),
              also("submission", 2)),
          Sheet.of(
              Area.OBLIGATIONS,
              "end-obligation",
              "EndReportingObligation",
              at ->
                  terms(at)
                      .filter(o -> at.may(o.receiver(), Role.ASSIGNING_AUTHORITY, Role.CLERK))
                      .isPresent(),
              OBLIGATION,
              Input.in(required("lastDay", Kind.DATE)).refusedBy("obligation-ended-forward"),
              Sheets.BASIS));

  private ObligationSheets() {}

  private static Optional<ReportingObligationEstablished> terms(Case at) {
    return at.obligation().map(owed -> owed.obligation().event());
  }

  private static boolean receives(Case at, ReportingObligationEstablished obligation) {
    return at.may(
        obligation.receiver(), Role.ASSIGNING_AUTHORITY, Role.CLERK, Role.MONITORING_OFFICE);
  }

  private static Map<String, Object> schedule(Entries entries) {
    Map<String, Object> schedule = new LinkedHashMap<>();
    schedule.put("period", entries.required("period"));
    put(schedule, "month", entries.whole("month"));
    entries.required("day");
    put(schedule, "day", entries.whole("day"));
    put(schedule, "lastDay", entries.text("lastDay"));
    return schedule;
  }

  private static void put(Map<String, Object> schedule, String name, @Nullable Object value) {
    if (value != null) {
      schedule.put(name, value);
    }
  }

  /// What is chosen at once goes into several fields of the command.
  private static Input<Case> chosen(
      String name, int part, BiFunction<Case, Texts, List<Option>> options) {
    return Input.in(name, (at, t) -> required(REPORT, Kind.CHOICE).of(options.apply(at, t)))
        .as((_, entries, field) ->
            entries.number(field.name(), part(entries.required(field.name()), part)));
  }

  private static Input<Case> also(String name, int part) {
    return Input.in(name, (_, _) -> optional(name, Kind.HIDDEN))
        .as((_, entries, _) -> entries.number(REPORT, part(entries.typed(REPORT), part)));
  }

  private static String part(String chosen, int part) {
    String[] parts = chosen.split(Options.PART, 3);
    return parts.length > part ? parts[part] : "";
  }

  private static Stream<Owed.Report> reports(Case at) {
    return at.obligation().stream().flatMap(owed -> owed.reports().stream());
  }

  private static List<Option> periods(Case at, Texts texts) {
    return reports(at).map(r -> new Option(key(r.period()), name(r.period(), texts))).toList();
  }

  /// Those submitted last and not acknowledged.
  private static Stream<Owed.Report> waiting(Case at) {
    return reports(at).filter(r -> r.submissions() > 0 && r.acknowledgedOn() == null);
  }

  private static List<Option> submitted(Case at, Texts texts) {
    return waiting(at)
        .map(r ->
            new Option(key(r.period()) + Options.PART + r.submissions(), name(r.period(), texts)))
        .toList();
  }

  private static String key(ReportPeriod period) {
    return period.year() + Options.PART + period.number();
  }

  private static String name(ReportPeriod period, Texts texts) {
    return texts.say("period." + period.kind(), "" + period.number(), "" + period.year());
  }
}

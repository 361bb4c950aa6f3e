package org.tiendo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.log.LogEvent.LogOpened;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreview.YearReview;

/// The year 2022 of a commission, as a history that single events of can be changed.
///
/// Projects 01 to 19 are those of the commission's own programme; 01 to 05 stand in programmes of superior bodies, too.
public final class SampleYear {

  public static final LocalDate AS_OF = LocalDate.parse("2022-12-29");
  public static final ProgrammeId OWN = new ProgrammeId("own-2022");

  private final Facts facts = new Facts();

  /// How one project fares; each way changes something that the sentences must tell.
  public enum Fate {
    WELL,
    LATE,
    RETURNED_AND_OPEN,
    RETURNED_AND_MENDED,
    WAIVED,
    NEVER_ASSIGNED,
    ACCEPTED_NOT_COMPLETED,
  }

  /// Everything as in the article.
  public static SampleYear asTold() {
    return with("none", Fate.WELL);
  }

  /// Everything as in the article but for one project.
  public static SampleYear with(String ref, Fate fate) {
    SampleYear year = new SampleYear();
    year.opened();
    year.units();
    year.programmes();
    for (int i = 1; i <= 19; i++) {
      String number = ref(i);
      year.project(number, number.equals(ref) ? fate : Fate.WELL);
    }
    year.documents("central-committee", "resolution", 2, "2022-06-01");
    year.documents("political-bureau", "conclusion", 18, "2022-08-01");
    year.documents("secretariat", "decision", 11, "2022-09-01");
    year.nextYear();
    return year;
  }

  public Facts facts() {
    return facts;
  }

  public Register register() {
    return facts.history().register();
  }

  public Report report(String language) {
    return report(language, AS_OF);
  }

  public Report report(String language, LocalDate asOf) {
    return report(register(), language, asOf);
  }

  public static Report report(Register register, String language, LocalDate asOf) {
    AsOf at = AsOf.of(register, asOf);
    return Report.of(YearReview.of(at.programme(OWN).orElseThrow(), at), Texts.of(language));
  }

  private void opened() {
    LogOpened log =
        new LogOpened(1, "sample", "task", "Asia/Ho_Chi_Minh", "SIMULATED", AS_OF, true, false);
    facts.history().add("task", "log:task", "2021-12-01", log);
    facts
        .history()
        .add(
            "review",
            "log:review",
            "2021-12-01",
            new LogOpened(
                1, "sample", "review", "Asia/Ho_Chi_Minh", "SIMULATED", AS_OF, true, false));
  }

  private void units() {
    facts.unit("central-committee", null, "Ban Chấp hành Trung ương", "the Central Committee");
    facts.unit("political-bureau", "central-committee", "Bộ Chính trị", "the Politburo");
    facts.unit("secretariat", "political-bureau", "Ban Bí thư", "the Secretariat");
    facts.unit(
        "commission", "secretariat", "Ban Tổ chức Trung ương", "the Organisation Commission");
    facts.unit("office", "secretariat", "Văn phòng", "the Office");
  }

  private void programmes() {
    List<PlannedItem> planned = new ArrayList<>();
    for (int i = 1; i <= 17; i++) {
      planned.add(
          new PlannedItem(
              ref(i),
              ItemType.PROJECT,
              "Project " + ref(i),
              Facts.COMMISSION,
              LocalDate.of(2022, 11, 30)));
    }
    facts.programme("cc-2022", "central-committee", 2022, List.of(), List.of());
    facts.programme("pb-2022", "political-bureau", 2022, List.of(), List.of());
    facts.programme("se-2022", "secretariat", 2022, List.of(), List.of());
    facts.programme(
        OWN.value(),
        "commission",
        2022,
        planned,
        List.of(
            new OutcomeLine(List.of(new UnitId("central-committee")), List.of("resolution")),
            new OutcomeLine(
                List.of(new UnitId("secretariat"), new UnitId("political-bureau")), List.of())));
  }

  private void project(String ref, Fate fate) {
    if (fate == Fate.NEVER_ASSIGNED) {
      return;
    }
    boolean baseline = Integer.parseInt(ref) <= 17;
    List<Membership> memberships = new ArrayList<>();
    memberships.add(
        new Membership(
            OWN,
            baseline ? MembershipState.BASELINE : MembershipState.ADDED,
            baseline ? ref : null));
    superiors(ref).forEach(p -> memberships.add(Facts.added(p)));
    facts.assign(
        "p-" + ref, ItemType.PROJECT, "secretariat", "2022-02-01", "2022-11-30", memberships);
    work("p-" + ref, fate);
  }

  /// Projects 01 and 02 stand in one superior programme, 03 in two of them, 04 and 05 in one.
  private static List<String> superiors(String ref) {
    return switch (ref) {
      case "01", "02" -> List.of("cc-2022");
      case "03" -> List.of("cc-2022", "pb-2022");
      case "04" -> List.of("pb-2022");
      case "05" -> List.of("se-2022");
      default -> List.of();
    };
  }

  private void work(String id, Fate fate) {
    facts.report(id, "2022-05-01", 40);
    String first = fate == Fate.LATE ? "2022-12-05" : "2022-10-01";
    facts.submit(id, 1, first);
    int round = 1;
    if (fate == Fate.RETURNED_AND_MENDED || fate == Fate.RETURNED_AND_OPEN) {
      facts.giveBack(id, 1, "2022-10-10");
      if (fate == Fate.RETURNED_AND_OPEN) {
        return;
      }
      round = 2;
      facts.submit(id, round, "2022-11-10");
    }
    String submitted = round == 2 ? "2022-11-10" : first;
    facts.accept(id, round, submitted, "2022-12-08", fate == Fate.WAIVED);
    if (fate != Fate.ACCEPTED_NOT_COMPLETED) {
      facts.complete(id, round, submitted, "2022-12-10");
    }
  }

  private void documents(String authority, String type, int count, String on) {
    for (int i = 1; i <= count; i++) {
      facts.document(authority, type, i, on, null);
    }
    if (authority.equals("secretariat")) {
      facts.document(authority, "notice", 1, on, LocalDate.of(2026, 12, 31));
    }
  }

  private void nextYear() {
    facts.programme("own-2023", "commission", 2023, List.of(), List.of());
    for (int i = 1; i <= 18; i++) {
      facts.assign(
          "n-" + ref(i),
          i <= 12 ? ItemType.PROJECT : ItemType.REPORT,
          "central-committee",
          "2022-12-22",
          "2023-11-30",
          List.of(Facts.added("own-2023")));
    }
  }

  private static String ref(int i) {
    return "%02d".formatted(i);
  }
}

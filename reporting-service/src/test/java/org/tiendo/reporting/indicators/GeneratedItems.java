package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;

/// As many items as wanted that fare in one way, as events, with dates spread over the time before a date. Figures are read from
/// them by way of the read model, as a query reads them.
final class GeneratedItems {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("own");

  private final LocalDate asOf;
  private final Facts facts = new Facts();
  private int made;

  GeneratedItems(LocalDate asOf) {
    this.asOf = asOf;
    facts.unit("commission", null, "Ban", "Commission");
  }

  GeneratedItems doneOnTime(int count) {
    for (int i = 0; i < count; i++) {
      LocalDate due = asOf.minusDays(1 + i % 200);
      String id = assign(due, List.of());
      submit(id, due.minusDays(i % 9));
      facts.complete(id, 1, due.minusDays(i % 9).toString(), asOf.toString());
    }
    return this;
  }

  GeneratedItems doneLate(int count) {
    for (int i = 0; i < count; i++) {
      LocalDate due = asOf.minusDays(20 + i % 200);
      String id = assign(due, List.of());
      submit(id, due.plusDays(1 + i % 9));
      facts.complete(id, 1, due.plusDays(1 + i % 9).toString(), asOf.toString());
    }
    return this;
  }

  GeneratedItems inTerm(int count) {
    for (int i = 0; i < count; i++) {
      assign(asOf.plusDays(1 + i % 100), List.of());
    }
    return this;
  }

  GeneratedItems overdue(int count) {
    for (int i = 0; i < count; i++) {
      assign(asOf.minusDays(1 + i % 200), List.of());
    }
    return this;
  }

  GeneratedItems submitted(int count) {
    for (int i = 0; i < count; i++) {
      submit(assign(asOf, List.of()), asOf.minusDays(1));
    }
    return this;
  }

  GeneratedItems issued(int count) {
    for (int i = 0; i < count; i++) {
      String id = assign(asOf, List.of());
      submit(id, asOf.minusDays(9));
      document(id, asOf.minusDays(2));
    }
    return this;
  }

  /// Items of one programme that came in one way.
  GeneratedItems members(int count, MembershipState as) {
    for (int i = 0; i < count; i++) {
      assign(asOf.plusDays(9), List.of(new Membership(PROGRAMME, as, null)));
    }
    return this;
  }

  Indicators indicators() {
    AsOf at = asOf();
    return Indicators.of(Scope.of(at, at.items(), Basis.ITEM));
  }

  Indicators ofProgramme() {
    facts.programme(PROGRAMME.value(), "commission", asOf.getYear(), List.of(), List.of());
    AsOf at = AsOf.of(facts.history().register(), asOf.plusYears(1));
    return Indicators.of(Scope.of(at, at.programme(PROGRAMME).orElseThrow(), Basis.ITEM));
  }

  private AsOf asOf() {
    return AsOf.of(facts.history().register(), asOf);
  }

  private String assign(LocalDate due, List<Membership> memberships) {
    String id = "i-" + made++;
    facts.assign(
        id,
        ItemType.TASK,
        "commission",
        asOf.minusDays(300).toString(),
        due.toString(),
        memberships);
    return id;
  }

  private void submit(String id, LocalDate on) {
    facts.submit(id, 1, on.toString());
  }

  private void document(String item, LocalDate on) {
    facts.task(
        "document:" + item,
        on.toString(),
        new DocumentIssued(
            new DocumentId(item),
            new UnitId("commission"),
            "decision",
            Integer.toString(made),
            "X/Y",
            Integer.toString(on.getYear()),
            "Document of " + item,
            on,
            null,
            null,
            Secrecy.NONE,
            List.of(),
            List.of(new ProjectId(item)),
            null,
            null));
  }
}

package org.tiendo.reporting.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.SampleYear;
import org.tiendo.reporting.access.Visible;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.text.Texts;
import org.tiendo.reporting.yearreport.ReportWriter;
import org.tiendo.reporting.yearreport.YearReport;

/// Reports of a sample year, and what lays them out without a Spring context.
public final class SampleReport {

  static final List<String> LAYOUTS = List.of("plain", "state", "party");

  private SampleReport() {}

  /// For the head of the unit, who sees all of it.
  public static YearReport of(SampleYear year, String language) {
    return of(year, language, Facts.COMMISSION.value(), Role.UNIT_HEAD);
  }

  public static YearReport of(SampleYear year, String language, String unit, Role role) {
    return ReportWriter.report(SampleYear.OWN, query(year, language, unit, role), false)
        .orElseThrow();
  }

  public static Query query(SampleYear year, String language, String unit, Role role) {
    Actor actor = new Actor(new PersonId("p-1"), new UnitId(unit), Set.of(role));
    Visible seen = Visible.of(actor, year.register());
    return new Query(
        AsOf.of(seen.register(), SampleYear.AS_OF), Texts.of(language), seen.sight(), null);
  }

  /// By the layouts of the product and those of a folder, with no font but the shipped one.
  static Papers papers(@Nullable Path folder) {
    return new Papers(new Layouts(folder, LAYOUTS), new Fonts(List.of()));
  }
}

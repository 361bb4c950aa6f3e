package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.calendar.OwedReports;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Owed;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;

/// Which reports units owe again and again (chế độ báo cáo), which of them are due, and which were delivered.
@Controller
@Admits(Admission.READERS)
class ObligationPages {

  private final Offers offers;

  ObligationPages(Offers offers) {
    this.offers = offers;
  }

  /// An obligation with what can be done with it.
  record Row(Owed owed, List<Offers.Offer> offers) {

    public long overdue() {
      return owed.reports().stream()
          .filter(report -> report.state() == OwedReports.State.OVERDUE)
          .count();
    }
  }

  @GetMapping("/obligations")
  ModelAndView all(Page page) {
    List<Row> rows =
        Owed.of(page.query().asOf()).stream()
            .map(owed ->
                new Row(
                    owed,
                    offers.in("obligations", owed.obligation().event().obligation().value(), page)))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("obligations", "new", page));
    model.put("obligations", rows);
    model.put("overdue", rows.stream().mapToLong(Row::overdue).sum());
    return page.show("pages/obligations", page.texts().say("nav.obligations"), model);
  }
}

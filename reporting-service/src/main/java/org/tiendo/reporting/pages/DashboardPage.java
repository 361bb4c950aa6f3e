package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.BurnUp;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.indicators.Attention;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.KeyedFigure;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.yearreview.YearReview;

/// The overview: how a year's work stands, understood in one minute.
@Controller
@Admits(Admission.READERS)
class DashboardPage {

  private final InstallationClock clock;

  DashboardPage(InstallationClock clock) {
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView dashboard(Page page) {
    AsOf asOf = page.query().asOf();
    Overview overview =
        Overview.of(asOf, new UnitId(page.person().unit()), page.parameter("programme"));
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("charts", true);
    model.put("choice", AsOfChoice.of(asOf.date(), clock.today()));
    model.put("choices", overview.choices());
    model.put("blank", asOf.units().isEmpty());
    model.put("programmes", ProgrammeRow.of(overview.choices(), asOf));
    model.put("directives", DirectiveRow.of(asOf, overview.choices()));
    Dated<ProgrammeAdopted> chosen = overview.chosen();
    model.put("programme", chosen == null ? null : chosen.event());
    if (chosen != null) {
      add(chosen, page, model);
    }
    return page.show("pages/dashboard", page.texts().say("nav.dashboard"), model);
  }

  private static void add(Dated<ProgrammeAdopted> programme, Page page, Map<String, Object> model) {
    AsOf asOf = page.query().asOf();
    YearReview review = YearReview.of(programme, asOf);
    Report report = Report.of(review, page.texts());
    List<Item> items = review.programme().items();
    model.put("sentences", KeyedFigure.of(report.sentences()));
    model.put("classes", review.programme().classes());
    model.put("identity", report.identities().getLast());
    Attention attention =
        Attention.of(items, asOf.date(), Attention.NEAR_DAYS, Attention.STALE_DAYS);
    model.put("overdue", attention.overdue());
    model.put("near", attention.near());
    model.put("stale", attention.stale());
    model.put("burnUp", BurnUp.of(programme.event(), asOf).points());
    List<Dated<DocumentIssued>> documents =
        asOf.documents(programme.event().from(), programme.event().to());
    model.put("documents", DocumentCounts.of(documents, asOf));
  }
}

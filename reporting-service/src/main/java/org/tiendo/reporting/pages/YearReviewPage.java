package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.text.KeyedFigure;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.yearbook.Narrative;
import org.tiendo.reporting.yearbook.Words;
import org.tiendo.reporting.yearbook.WrittenReview;
import org.tiendo.reporting.yearbook.YearEndStanding;
import org.tiendo.reporting.yearreview.YearReview;

/// The year-end review of a programme, to be read and printed.
@Controller
@Admits(Admission.READERS)
class YearReviewPage {

  private final Offers offers;

  YearReviewPage(Offers offers) {
    this.offers = offers;
  }

  @GetMapping("/year-reviews/{programme}")
  ModelAndView review(@PathVariable String programme, Page page) {
    AsOf asOf = page.query().asOf();
    YearReview review =
        asOf.programme(InvalidValue.read("programme", programme, ProgrammeId::new))
            .map(p -> YearReview.of(p, asOf))
            .orElseThrow(() -> QueryProblem.unknown("programme", programme));
    Report report = Report.of(review, page.texts());
    List<KeyedFigure.KeyedSentence> sentences = KeyedFigure.of(report.sentences());
    Map<String, Object> model = new HashMap<>();
    model.put("programme", review.programme().programme().event());
    model.put("report", report);
    model.put("sentences", sentences);
    model.put(
        "figures", sentences.stream().flatMap(sentence -> sentence.figures().stream()).toList());
    model.put("items", review.items());
    model.put("offers", offers.in("years", programme, page));
    YearEndStanding.of(review.programme().programme().event().programme(), asOf)
        .ifPresent(written -> put(written, page, model));
    return page.show("pages/year-review", report.title(), model);
  }

  private static void put(YearEndStanding written, Page page, Map<String, Object> model) {
    model.put(
        "written",
        WrittenReview.of(
            written, Narrative.of(written, page.texts()), page.query().asOf(), page.texts()));
    YearEndStanding.Frozen frozen = written.frozen();
    if (frozen != null) {
      model.put("frozen", frozen.event());
      if (frozen.isWhole()) {
        model.put("kept", frozen.report());
      } else {
        model.put(
            "shown",
            frozen.event().figures().stream()
                .map(figure -> Words.Labelled.of(figure, page.texts()))
                .toList());
      }
    }
  }
}

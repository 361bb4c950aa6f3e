package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Rounding;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.Compared;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.Wanted;
import org.tiendo.reporting.text.IndicatorWords;

/// What changed between two points on the axes of time.
@Controller
@Admits(Admission.READERS)
class DiffPages {

  private final QueryDesk desk;

  DiffPages(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/diff")
  ModelAndView diff(Page page) {
    Wanted wanted =
        new Wanted(page.parameter("programme"), page.parameter("directive"), null, null, null);
    Compared compared =
        Compared.open(
            desk,
            new Compared.Points(
                page.parameter("fromAsOf"),
                page.parameter("fromKnownAt"),
                page.parameter("asOf"),
                page.parameter("knownAt"),
                page.texts().language(),
                page.parameter("after")),
            page.query());
    Map<String, Object> model = new HashMap<>();
    model.put("wanted", wanted);
    model.put("programmes", compared.to().programmes());
    model.put("from", compared.from().asOf());
    model.put("to", compared.to().asOf());
    model.put("difference", compared.difference(wanted));
    model.put("words", new IndicatorWords(page.texts(), Basis.ITEM, Rounding.STANDARD));
    return page.show("pages/diff", page.texts().say("nav.diff"), model);
  }
}

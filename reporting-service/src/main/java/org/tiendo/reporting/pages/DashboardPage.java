package org.tiendo.reporting.pages;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.layout.Page;

/// The overview: how a year's work stands, understood in one minute.
@Controller
@Admits(Admission.READERS)
class DashboardPage {

  @GetMapping("/")
  ModelAndView dashboard(Page page) {
    page.query();
    return page.show("pages/dashboard", page.texts().say("nav.dashboard"), Map.of());
  }
}

package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.BurnUp;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;

/// Work programmes: all of them, and one with its items.
@Controller
@Admits(Admission.READERS)
class ProgrammePages {

  @GetMapping("/programmes")
  ModelAndView all(Page page) {
    AsOf asOf = page.query().asOf();
    return page.show(
        "pages/programmes",
        page.texts().say("nav.programmes"),
        Map.of("live", true, "programmes", ProgrammeRow.of(asOf.programmes(), asOf)));
  }

  @GetMapping("/programmes/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    Dated<ProgrammeAdopted> programme =
        asOf.programme(InvalidValue.read("programme", id, ProgrammeId::new))
            .orElseThrow(() -> QueryProblem.unknown("programme", id));
    ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("charts", true);
    model.put("programme", programme.event());
    model.put("event", programme.at());
    model.put("classes", progress.classes());
    model.put("baseline", progress.baseline());
    model.put("added", progress.added());
    model.put("items", progress.items());
    model.put("burnUp", BurnUp.of(programme.event(), asOf).points());
    return page.show("pages/programme", programme.event().title(), model);
  }
}

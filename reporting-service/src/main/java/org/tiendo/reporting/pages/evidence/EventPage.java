package org.tiendo.reporting.pages.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;

/// One published event: who, when, for whom, and all it says.
@Controller
@Admits(Admission.READERS)
class EventPage {

  private final People people;

  EventPage(People people) {
    this.people = people;
  }

  @GetMapping("/events/{log}/{position}")
  ModelAndView event(@PathVariable String log, @PathVariable String position, Page page) {
    String ref = log + "/" + position;
    FoundEvent event =
        FoundEvent.in(page.query().asOf().register(), ref::equals).values().stream()
            .findFirst()
            .orElseThrow(() -> QueryProblem.unknown("event", ref));
    Map<String, Object> model = new HashMap<>();
    model.put("event", event);
    model.put("facts", EventFacts.of(event.event(), page));
    model.put("json", EventFacts.json(event));
    model.put("names", people.named(List.of(event.at().actor())));
    return page.show("pages/event", page.word("event", event.at().type()), model);
  }
}

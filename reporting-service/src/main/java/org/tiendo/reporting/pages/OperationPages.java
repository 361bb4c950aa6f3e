package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.operation.OperatorEvent;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.Known;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.OperatorActs;

/// What operators did (thao tác vận hành): who, when, what and why, for those who run the installation and those who audit it.
@Controller
@Admits(Admission.WATCHERS)
class OperationPages {

  private final Views views;
  private final People people;

  OperationPages(Views views, People people) {
    this.views = views;
    this.people = people;
  }

  /// An act.
  ///
  /// @param said what it was about, in the reader's words
  record Row(Entry at, OperatorEvent event, String said) {}

  @GetMapping("/operations")
  ModelAndView all(Page page) {
    Known known = page.query().known();
    List<Dated<OperatorEvent>> acts =
        OperatorActs.latest(views, page.asOf(), known == null ? null : known.position());
    Portion<Dated<OperatorEvent>> list = Portion.of(acts, page);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("list", list.with(act -> new Row(act.at(), act.event(), Said.of(act.event(), page))));
    model.put("names", people.named(list.rows().stream().map(act -> act.at().actor()).toList()));
    return page.show("pages/operations", page.texts().say("nav.operations"), model);
  }
}

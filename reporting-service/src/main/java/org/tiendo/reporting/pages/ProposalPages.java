package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Pending;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Dated;

/// Items that were proposed and wait to be assigned (nhiệm vụ đề xuất).
@Controller
@Admits(Admission.READERS)
class ProposalPages {

  private final Offers offers;

  ProposalPages(Offers offers) {
    this.offers = offers;
  }

  /// A proposal with what can be done with it.
  ///
  /// @param programme title of the draft or programme that it is meant for; null if it names none
  record Row(
      Dated<ItemRegistered> proposal, @Nullable String programme, List<Offers.Offer> offers) {}

  @GetMapping("/proposals")
  ModelAndView all(Page page) {
    Pending pending = Pending.of(page.query().asOf());
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("proposals", "new", page));
    model.put(
        "proposals",
        pending.proposals().reversed().stream().map(p -> row(p, pending, page)).toList());
    return page.show("pages/proposals", page.texts().say("nav.proposals"), model);
  }

  private Row row(Dated<ItemRegistered> proposal, Pending pending, Page page) {
    ProgrammeId programme = proposal.event().programme();
    @Nullable String title =
        programme == null
            ? null
            : pending
                .draft(programme.value())
                .map(draft -> draft.event().title())
                .orElseGet(() -> page.programme(programme));
    return new Row(
        proposal, title, offers.in("proposals", proposal.event().project().value(), page));
  }
}

package org.tiendo.reporting.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.BurnUp;
import org.tiendo.reporting.figures.Pending;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.figures.ProgrammeStanding;
import org.tiendo.reporting.figures.Proposal;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;

/// Work programmes: all of them, and one with its items.
@Controller
@Admits(Admission.READERS)
class ProgrammePages {

  private final Offers offers;

  ProgrammePages(Offers offers) {
    this.offers = offers;
  }

  @GetMapping("/programmes")
  ModelAndView all(Page page) {
    AsOf asOf = page.query().asOf();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("programmes", "new", page));
    model.put("programmes", ProgrammeRow.of(page.query().programmes(), asOf));
    model.put("drafts", drafts(page));
    return page.show("pages/programmes", page.texts().say("nav.programmes"), model);
  }

  /// A draft with what can be done with it.
  ///
  /// @param proposals items that are proposed for it
  record DraftRow(
      Dated<ProgrammeDrafted> draft,
      List<Dated<ItemRegistered>> proposals,
      List<Offers.Offer> offers) {}

  private List<DraftRow> drafts(Page page) {
    Pending pending = Pending.of(page.query().asOf());
    return pending.drafts().stream()
        .map(draft ->
            new DraftRow(
                draft,
                pending.proposedFor(draft.event()).toList(),
                offers.in("programmes", draft.event().programme().value(), page)))
        .toList();
  }

  @GetMapping("/programmes/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    ProgrammeStanding standing =
        asOf.standing(InvalidValue.read("programme", id, ProgrammeId::new))
            .orElseThrow(() -> QueryProblem.unknown("programme", id));
    Dated<ProgrammeAdopted> programme = standing.programme();
    ProgrammeProgress progress = ProgrammeProgress.of(programme, asOf);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("charts", true);
    model.put("offers", offers.in("programmes", id, page));
    model.put("programme", programme.event());
    model.put("event", programme.at());
    model.put("parent", parent(programme.event(), asOf));
    model.put("classes", progress.classes());
    model.put("balance", balance(progress.balance(), page.texts()));
    model.put("original", progress.onTimeByOriginal());
    model.put("amendments", standing.amendments());
    model.put("closed", standing.closed());
    List<Proposal> open = Proposal.of(standing, asOf);
    model.put("open", open.size());
    model.put("proposal", open.subList(0, Math.min(open.size(), Fields.LIST)));
    model.put("items", progress.items());
    model.put("burnUp", BurnUp.of(programme.event(), asOf).points());
    return page.show("pages/programme", programme.event().title(), model);
  }

  /// What it derives from, if that exists for the reader.
  private static @Nullable ProgrammeAdopted parent(ProgrammeAdopted programme, AsOf asOf) {
    return programme.parent() == null
        ? null
        : asOf.programme(programme.parent()).map(Dated::event).orElse(null);
  }

  /// Both sides of the identity; what is 0 is left out, but for what was planned and what is open.
  private static String balance(ProgrammeBalance balance, Texts texts) {
    List<String> came = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (MembershipState state : MembershipState.values()) {
      int count = (state.isEntry() ? balance.came() : balance.gone()).getOrDefault(state, 0);
      if (count > 0 || state == MembershipState.BASELINE || state == MembershipState.COMPLETED_IN) {
        (state.isEntry() ? came : gone).add(texts.say("balance." + state, count));
      }
    }
    gone.add(1, texts.say("balance.open", balance.open()));
    return texts.say(
        "programme.balance", balance.total(), String.join(" + ", came), String.join(" + ", gone));
  }
}

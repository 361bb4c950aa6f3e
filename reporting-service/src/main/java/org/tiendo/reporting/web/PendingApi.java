package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.Pending;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.register.Dated;

/// What waits to become work: drafts of programmes, and proposed items.
@RestController
@Admits(Admission.READERS)
class PendingApi {

  private final QueryDesk desk;

  PendingApi(QueryDesk desk) {
    this.desk = desk;
  }

  /// Programmes that are drafted and not adopted.
  @GetMapping("/api/drafts")
  Answer<List<DraftView>> drafts(@ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query.general(),
        Pending.of(query.asOf()).drafts().stream().map(draft -> view(draft, query)).toList());
  }

  /// Items that are proposed and neither assigned nor given up.
  @GetMapping("/api/proposals")
  Answer<List<ProposedItemView>> proposals(@ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(
        query,
        query.general(),
        Pending.of(query.asOf()).proposals().stream()
            .map(proposal -> proposed(proposal, query))
            .toList());
  }

  private static DraftView view(Dated<ProgrammeDrafted> dated, Query query) {
    ProgrammeDrafted draft = dated.event();
    return new DraftView(
        draft.programme().value(),
        draft.title(),
        UnitView.of(draft.authority(), query),
        draft.from(),
        draft.to(),
        draft.kind(),
        dated.on(),
        draft.planned().stream().map(item -> planned(item, query)).toList());
  }

  private static DraftedItemView planned(PlannedItem item, Query query) {
    return new DraftedItemView(
        item.ref(), item.type(), item.title(), UnitView.of(item.lead(), query), item.dueOn());
  }

  private static ProposedItemView proposed(Dated<ItemRegistered> dated, Query query) {
    ItemRegistered proposed = dated.event();
    @Nullable UnitId lead = proposed.lead();
    @Nullable ProgrammeId programme = proposed.programme();
    return new ProposedItemView(
        proposed.project().value(),
        proposed.type(),
        proposed.title(),
        proposed.product(),
        UnitView.of(proposed.proposedBy(), query),
        lead == null ? null : UnitView.of(lead, query),
        proposed.dueOn(),
        programme == null ? null : programme.value(),
        dated.on());
  }

  /// @param draftedOn day of the last draft
  record DraftView(
      String id,
      String title,
      UnitView authority,
      LocalDate from,
      LocalDate to,
      @Nullable PeriodKind kind,
      LocalDate draftedOn,
      List<DraftedItemView> planned) {}

  record DraftedItemView(String ref, ItemType type, String title, UnitView lead, LocalDate dueOn) {}

  /// @param programme id of the draft that it is meant for, if any
  record ProposedItemView(
      String id,
      ItemType type,
      String title,
      @Nullable String product,
      UnitView proposedBy,
      @Nullable UnitView lead,
      @Nullable LocalDate dueOn,
      @Nullable String programme,
      LocalDate proposedOn) {}
}

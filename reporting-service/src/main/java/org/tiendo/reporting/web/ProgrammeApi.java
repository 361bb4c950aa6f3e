package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ProgrammeBalance;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.figures.Proposal;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;

/// Work programmes and how far they are.
@RestController
@Admits(Admission.READERS)
class ProgrammeApi {

  private final QueryDesk desk;

  ProgrammeApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/programmes")
  Answer<List<ProgrammeView>> programmes(@ParameterObject Asked asked) {
    Query query = desk.open(asked);
    return Answer.of(query, query.programmes().stream().map(p -> view(p, query, false)).toList());
  }

  @GetMapping("/api/programmes/{id}")
  Answer<ProgrammeView> programme(@PathVariable String id, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    Dated<ProgrammeAdopted> programme = find(id, query);
    return Answer.of(
        query, query.notices(programme.event().authority()), view(programme, query, true));
  }

  /// What is proposed for each open item if the programme were closed now; nothing for a closed one.
  @GetMapping("/api/programmes/{id}/closing")
  Answer<List<ProposalView>> closing(@PathVariable String id, @ParameterObject Asked asked) {
    Query query = desk.open(asked);
    Dated<ProgrammeAdopted> programme = find(id, query);
    return Answer.of(
        query,
        query.notices(programme.event().authority()),
        query.asOf().standing(programme.event().programme()).stream()
            .flatMap(standing -> Proposal.of(standing, query.asOf()).stream())
            .map(proposal -> new ProposalView(ItemView.of(proposal.item(), query), proposal.fate()))
            .toList());
  }

  record ProposalView(ItemView item, ItemFate fate) {}

  /// @throws QueryProblem if it was not adopted by the date
  static Dated<ProgrammeAdopted> find(String id, Query query) {
    return query.programme(id).orElseThrow(() -> QueryProblem.unknown("programme", id));
  }

  private static ProgrammeView view(Dated<ProgrammeAdopted> programme, Query query, boolean whole) {
    ProgrammeProgress progress = ProgrammeProgress.of(programme, query.asOf());
    ProgrammeAdopted adopted = programme.event();
    return new ProgrammeView(
        adopted.programme().value(),
        adopted.title(),
        UnitView.of(adopted.authority(), query),
        adopted.from(),
        adopted.to(),
        progress.classes(),
        progress.baseline(),
        progress.added(),
        progress.balance(),
        progress.onTimeByOriginal(),
        whole ? ItemView.of(progress.items(), query) : null);
  }

  /// @param balance what came in and where it is; both sides add up
  /// @param onTimeByOriginal completed within the deadline given at first, out of those completed
  /// @param items only of a single programme
  record ProgrammeView(
      String id,
      String title,
      UnitView authority,
      LocalDate from,
      LocalDate to,
      ClassCounts classes,
      int baseline,
      int added,
      ProgrammeBalance balance,
      Figure onTimeByOriginal,
      @Nullable List<ItemView> items) {}
}

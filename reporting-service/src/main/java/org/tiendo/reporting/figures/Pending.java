package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Groundwork;

/// What waits to become work on a date: drafts of programmes that are not adopted, proposals that are neither assigned nor
/// given up.
///
/// @param drafts each as it was last drafted until then
public record Pending(List<Dated<ProgrammeDrafted>> drafts, List<Dated<ItemRegistered>> proposals) {

  public Pending {
    drafts = List.copyOf(drafts);
    proposals = List.copyOf(proposals);
  }

  public static Pending of(AsOf asOf) {
    LocalDate date = asOf.date();
    Groundwork groundwork = asOf.register().groundwork();
    return new Pending(
        groundwork.drafts().stream()
            .filter(draft -> draft.waitsOn(date))
            .flatMap(draft ->
                Dated.inEffect(draft.versions(), date).stream().reduce((_, l) -> l).stream())
            .toList(),
        groundwork.proposals().stream()
            .filter(proposed -> proposed.waitsOn(date))
            .map(Groundwork.Proposed::registered)
            .toList());
  }

  public Optional<Dated<ProgrammeDrafted>> draft(String id) {
    return drafts.stream().filter(d -> d.event().programme().value().equals(id)).findFirst();
  }

  public Optional<Dated<ItemRegistered>> proposal(String id) {
    return proposals.stream().filter(p -> p.event().project().value().equals(id)).findFirst();
  }

  /// Proposals for a programme.
  public Stream<Dated<ItemRegistered>> proposedFor(ProgrammeDrafted draft) {
    return proposals.stream().filter(p -> draft.programme().equals(p.event().programme()));
  }
}

package org.tiendo.task.programme;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.programme.ProgrammeRule.AMENDMENT_FITS_PLAN;
import static org.tiendo.task.programme.ProgrammeRule.CARRIED_TO_LATER_PROGRAMME;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_AS_OF_ITS_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.EXTENSION_DECIDED_BEFORE;
import static org.tiendo.task.programme.ProgrammeRule.FATE_OF_OPEN_MEMBER;
import static org.tiendo.task.programme.ProgrammeRule.ONE_FATE_EACH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.task.programme.Programme.Entry;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.programme.ProgrammeCommand.Settling;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeClosed;
import org.tiendo.task.programme.ProgrammeReferences.Member;
import org.tiendo.task.programme.ProgrammeReferences.Other;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on the closing of a programme: one act, never inferred from dates. Before it, items may be settled in parts.
final class CloseProgrammeDecider {

  private CloseProgrammeDecider() {}

  static Decision<ProgrammeEvent> decide(
      CloseProgramme c, Entry entry, ProgrammeReferences references) {
    Optional<Authority.Grant> grant = references.ruling(entry.authority());
    if (grant.isEmpty()) return refuse(CLOSED_BY_ITS_AUTHORITY);
    return AmendProgrammeDecider.inOrder(c.context().effectiveOn(), entry)
        .or(() -> asOf(c, entry))
        .or(() -> unplanned(c, entry))
        .or(() -> fates(c, entry, references))
        .<Decision<ProgrammeEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            new Decision.Accepted<>(
                List.of(
                    new ProgrammeClosed(
                        c.programme(),
                        c.context().effectiveOn(),
                        c.asOf(),
                        c.fates(),
                        c.withdrawn().stream().sorted().toList())),
                AmendProgrammeDecider.planned(c.programme(), c.withdrawn()),
                further(c, entry, grant.get())));
  }

  /// The history of the programme tells nothing of it: that of each item does.
  static Decision<ProgrammeEvent> settle(
      SettleItems c, Entry entry, ProgrammeReferences references) {
    Optional<Authority.Grant> grant = references.ruling(entry.authority());
    if (grant.isEmpty()) return refuse(CLOSED_BY_ITS_AUTHORITY);
    return AmendProgrammeDecider.inOrder(c.context().effectiveOn(), entry)
        .or(() -> fates(c, entry, references))
        .<Decision<ProgrammeEvent>>map(Decision.Refused::new)
        .orElseGet(() -> Decision.acceptWith(further(c, entry, grant.get()), List.of()));
  }

  /// What happens to the items. Each decides on its own once more; if one refuses, nothing is done.
  private static List<Command> further(Settling c, Entry entry, Authority.Grant grant) {
    List<Command> further = new ArrayList<>(NoteAuthority.of(c, grant));
    c.fates().forEach(fate -> further.add(meets(c, fate, entry)));
    return further;
  }

  /// An item that is withdrawn with its programme without a reason of its own names the programme.
  private static Command meets(Settling c, ProjectFate fate, Entry entry) {
    return switch (fate.fate()) {
      case WITHDRAW ->
          new WithdrawProject(
              c.context(),
              fate.project(),
              Objects.requireNonNullElse(fate.reason(), entry.title()),
              c.programme().value());
      case CARRY_OVER, CARRY_OVER_EXTENDED ->
          new CarryOverProject(
              c.context(),
              fate.project(),
              c.programme(),
              Objects.requireNonNull(fate.toProgramme()));
    };
  }

  private static Optional<Refusal> asOf(CloseProgramme c, Entry entry) {
    return c.asOf().isBefore(entry.from()) || c.asOf().isAfter(c.context().effectiveOn())
        ? Optional.of(new Refusal(CLOSED_AS_OF_ITS_PERIOD, Map.of("asOf", "" + c.asOf())))
        : Optional.empty();
  }

  private static Optional<Refusal> unplanned(CloseProgramme c, Entry entry) {
    return c.withdrawn().stream().allMatch(ref -> entry.find(ref).isPresent())
        ? Optional.empty()
        : Optional.of(new Refusal(AMENDMENT_FITS_PLAN, Map.of()));
  }

  private static Optional<Refusal> fates(Settling c, Entry entry, ProgrammeReferences references) {
    long items = c.fates().stream().map(ProjectFate::project).distinct().count();
    if (items != c.fates().size()) return Optional.of(new Refusal(ONE_FATE_EACH, Map.of()));
    return c.fates().stream()
        .flatMap(fate -> fate(c, fate, entry, references).stream())
        .findFirst();
  }

  private static Optional<Refusal> fate(
      Settling c, ProjectFate fate, Entry entry, ProgrammeReferences references) {
    Member member = references.members().get(fate.project());
    if (member == null || !member.programmes().contains(c.programme()) || !member.open())
      return by(FATE_OF_OPEN_MEMBER, fate);
    if (!goesOnWell(fate, entry, references)) return by(CARRIED_TO_LATER_PROGRAMME, fate);
    if (fate.fate() == ItemFate.CARRY_OVER_EXTENDED && !member.extended())
      return by(EXTENSION_DECIDED_BEFORE, fate);
    return Optional.empty();
  }

  private static boolean goesOnWell(ProjectFate fate, Entry entry, ProgrammeReferences references) {
    ProgrammeId to = fate.toProgramme();
    return switch (fate.fate()) {
      case WITHDRAW -> to == null;
      case CARRY_OVER, CARRY_OVER_EXTENDED -> {
        Other next = to == null ? null : references.programmes().get(to);
        yield next != null
            && next.authority().equals(entry.authority())
            && next.from().isAfter(entry.from());
      }
    };
  }

  private static Optional<Refusal> by(Rule rule, ProjectFate fate) {
    return Optional.of(new Refusal(rule, Map.of("project", fate.project().value())));
  }
}

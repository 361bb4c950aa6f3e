package org.tiendo.task.programme;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_ONCE;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_FOR_GOOD;
import static org.tiendo.task.programme.ProgrammeRule.DRAFTED_BY_ITS_UNIT;
import static org.tiendo.task.programme.ProgrammeRule.NOT_FOUND;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.task.programme.Programme.Adopted;
import org.tiendo.task.programme.Programme.Closed;
import org.tiendo.task.programme.Programme.Drafted;
import org.tiendo.task.programme.Programme.Known;
import org.tiendo.task.programme.Programme.NotAdopted;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DecideProgrammeCorrection;
import org.tiendo.task.programme.ProgrammeCommand.DraftProgramme;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAdopted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeDrafted;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on programmes.
public final class ProgrammeDecider {

  public Decision<ProgrammeEvent> decide(
      ProgrammeCommand command, Programme state, ProgrammeReferences references) {
    return switch (state) {
      case NotAdopted _ -> begin(command, null, references);
      case Drafted draft -> begin(command, draft.plan(), references);
      case Known known when !references.exists(known.authority()) -> refuse(NOT_FOUND);
      case Known known -> known(command, known, references);
    };
  }

  private static Decision<ProgrammeEvent> begin(
      ProgrammeCommand command, @Nullable Plan draft, ProgrammeReferences references) {
    if (draft != null && !references.exists(draft.authority())) return refuse(NOT_FOUND);
    return switch (command) {
      case DraftProgramme c -> draft(c, draft, references);
      case AdoptProgramme c -> {
        Plan plan = c.plan() == null ? draft : c.plan();
        yield plan == null ? refuse(NOT_FOUND) : adopt(c, plan, references);
      }
      case AmendProgramme _,
          SettleItems _,
          CloseProgramme _,
          CorrectProgrammeEntry _,
          DecideProgrammeCorrection _ ->
          refuse(NOT_FOUND);
    };
  }

  private static Decision<ProgrammeEvent> known(
      ProgrammeCommand command, Known state, ProgrammeReferences references) {
    return switch (command) {
      case DraftProgramme _, AdoptProgramme _ -> refuse(ADOPTED_ONCE);
      case CorrectProgrammeEntry c -> CorrectProgrammeDecider.correct(c, state, references);
      case DecideProgrammeCorrection c -> CorrectProgrammeDecider.decide(c, state, references);
      case AmendProgramme c ->
          switch (state) {
            case Adopted adopted -> AmendProgrammeDecider.decide(c, adopted.entry(), references);
            case Closed _ -> refuse(CLOSED_FOR_GOOD);
          };
      case SettleItems c ->
          switch (state) {
            case Adopted adopted -> CloseProgrammeDecider.settle(c, adopted.entry(), references);
            case Closed _ -> refuse(CLOSED_FOR_GOOD);
          };
      case CloseProgramme c ->
          switch (state) {
            case Adopted adopted -> CloseProgrammeDecider.decide(c, adopted.entry(), references);
            case Closed _ -> refuse(CLOSED_FOR_GOOD);
          };
    };
  }

  private static Decision<ProgrammeEvent> draft(
      DraftProgramme c, @Nullable Plan before, ProgrammeReferences references) {
    Optional<Refusal> unknown = PlanRules.unknown(c.plan(), references);
    if (unknown.isPresent()) return new Decision.Refused<>(unknown.get());
    Optional<Authority.Grant> grant = references.drafting(c.plan().authority());
    boolean same = before == null || before.authority().equals(c.plan().authority());
    if (grant.isEmpty() || !same) return refuse(DRAFTED_BY_ITS_UNIT);
    return PlanRules.broken(c.plan(), references)
        .<Decision<ProgrammeEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.acceptWith(
                NoteAuthority.of(c, grant.get()),
                List.of(new ProgrammeDrafted(c.programme(), c.plan()))));
  }

  private static Decision<ProgrammeEvent> adopt(
      AdoptProgramme c, Plan plan, ProgrammeReferences references) {
    Optional<Refusal> unknown = PlanRules.unknown(plan, references);
    if (unknown.isPresent()) return new Decision.Refused<>(unknown.get());
    Optional<Authority.Grant> grant = references.ruling(plan.authority());
    if (grant.isEmpty()) return refuse(ADOPTED_BY_ITS_AUTHORITY);
    return PlanRules.broken(plan, references)
        .<Decision<ProgrammeEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            new Decision.Accepted<>(
                List.of(adopted(c, plan)), claims(plan), NoteAuthority.of(c, grant.get())));
  }

  /// An authority has one programme for a period.
  private static Set<String> claims(Plan plan) {
    return Set.of("programme:" + plan.authority() + "/" + plan.from() + "/" + plan.to());
  }

  private static ProgrammeAdopted adopted(AdoptProgramme c, Plan plan) {
    return new ProgrammeAdopted(
        c.programme(),
        plan.authority(),
        plan.title(),
        plan.from(),
        plan.to(),
        plan.planned(),
        plan.accountsFor(),
        plan.kind(),
        plan.parent(),
        c.context().effectiveOn(),
        c.context().today());
  }
}

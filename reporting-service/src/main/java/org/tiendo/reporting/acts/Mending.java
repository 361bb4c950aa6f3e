package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveCorrectionRejected;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveEntryCorrected;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentCorrectionRejected;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentEntryCorrected;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeCorrectionRejected;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionRejected;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitCorrectionRejected;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitEntryCorrected;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.reporting.register.Dated;

/// The corrections (đính chính) of one entry, of whatever kind.
record Mending(List<Made> made, Set<Integer> decided) {

  record Made(Correction correction, PersonId by) {}

  static Mending in(Stream<? extends Dated<?>> history) {
    List<Made> made = new ArrayList<>();
    Set<Integer> decided = new HashSet<>();
    history.forEach(dated -> {
      switch (dated.event()) {
        case ProjectEntryCorrected e -> made.add(made(e.correction(), dated));
        case DirectiveEntryCorrected e -> made.add(made(e.correction(), dated));
        case ProgrammeEntryCorrected e -> made.add(made(e.correction(), dated));
        case DocumentEntryCorrected e -> made.add(made(e.correction(), dated));
        case UnitEntryCorrected e -> made.add(made(e.correction(), dated));
        case ProjectCorrectionConfirmed e -> decided.add(e.number());
        case ProjectCorrectionRejected e -> decided.add(e.number());
        case DirectiveCorrectionConfirmed e -> decided.add(e.number());
        case DirectiveCorrectionRejected e -> decided.add(e.number());
        case ProgrammeCorrectionConfirmed e -> decided.add(e.number());
        case ProgrammeCorrectionRejected e -> decided.add(e.number());
        case DocumentCorrectionConfirmed e -> decided.add(e.number());
        case DocumentCorrectionRejected e -> decided.add(e.number());
        case UnitCorrectionConfirmed e -> decided.add(e.number());
        case UnitCorrectionRejected e -> decided.add(e.number());
        default -> {}
      }
    });
    return new Mending(made, decided);
  }

  private static Made made(Correction correction, Dated<?> dated) {
    return new Made(correction, dated.at().actor());
  }

  /// Number of one that waits to be confirmed, made by somebody else.
  Optional<Integer> waitingFor(PersonId other) {
    return made.stream()
        .filter(m -> m.correction().awaitsConfirmation() && !m.by().equals(other))
        .map(m -> m.correction().number())
        .filter(number -> !decided.contains(number))
        .findFirst();
  }
}

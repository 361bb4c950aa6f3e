package org.tiendo.task.document;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.document.DocumentRule.CLERK_IS_NOT_LEAD;
import static org.tiendo.task.document.DocumentRule.EFFECT_PERIOD_ORDERED;
import static org.tiendo.task.document.DocumentRule.ISSUED_BEFORE_RECORDED;
import static org.tiendo.task.document.DocumentRule.JOINT_WITH_OTHERS;
import static org.tiendo.task.document.DocumentRule.NOT_FOUND;
import static org.tiendo.task.document.DocumentRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.document.DocumentRule.PRODUCER_ACCEPTED;
import static org.tiendo.task.document.DocumentRule.PRODUCER_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.RECORDED_BY_CLERK;
import static org.tiendo.task.document.DocumentRule.RECORDED_ONCE;
import static org.tiendo.task.document.DocumentRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.document.DocumentRule.UNIT_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.document.Document.Issued;
import org.tiendo.task.document.Document.NotIssued;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.LinkDocument;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.document.DocumentCommand.UnlinkDocument;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentReferences.Producer;
import org.tiendo.task.numbering.NumberCommand.Series;
import org.tiendo.task.numbering.NumberCommand.TakeNumber;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on issued documents.
///
/// @param isolated whether the installation may hold secret documents
public record DocumentDecider(boolean isolated) {

  public Decision<DocumentEvent> decide(
      DocumentCommand command, Document state, DocumentReferences references) {
    return switch (state) {
      case NotIssued _ ->
          command instanceof RecordIssuedDocument c ? record(c, references) : refuse(NOT_FOUND);
      case Issued issued ->
          references.exists(issued.authority(), issued.advisedBy())
              ? known(command, issued, references)
              : refuse(NOT_FOUND);
    };
  }

  private static Decision<DocumentEvent> known(
      DocumentCommand command, Issued state, DocumentReferences references) {
    return switch (command) {
      case RecordIssuedDocument _ -> refuse(RECORDED_ONCE);
      case LinkDocument c -> ChangeDocumentDecider.link(c, state, references);
      case UnlinkDocument c -> ChangeDocumentDecider.unlink(c, state, references);
      case CorrectDocumentEntry c -> ChangeDocumentDecider.correct(c, state, references);
      case DecideDocumentCorrection c -> ChangeDocumentDecider.decide(c, state, references);
    };
  }

  private Decision<DocumentEvent> record(RecordIssuedDocument c, DocumentReferences references) {
    return units(c, references)
        .or(() -> document(c, references))
        .or(() -> producers(c, references))
        .<Decision<DocumentEvent>>map(Decision.Refused::new)
        .orElseGet(() -> numbered(c, references));
  }

  private static Optional<Refusal> units(RecordIssuedDocument c, DocumentReferences references) {
    return Stream.of(Stream.of(c.authority()), c.advisedBy().stream(), c.jointWith().stream())
        .flatMap(units -> units)
        .filter(unit -> !references.units().containsKey(unit))
        .findFirst()
        .map(unit -> new Refusal(UNIT_UNKNOWN, Map.of("unit", unit.value())));
  }

  private Optional<Refusal> document(RecordIssuedDocument c, DocumentReferences references) {
    if (references.authority().grant(c.authority(), Role.CLERK).isEmpty())
      return by(RECORDED_BY_CLERK);
    if (c.secrecy() != Secrecy.NONE && !isolated) return by(SECRECY_NEEDS_ISOLATION);
    if (c.issuedOn().isAfter(c.context().effectiveOn())) return by(ISSUED_BEFORE_RECORDED);
    if (c.effectFrom() != null && c.effectTo() != null && c.effectTo().isBefore(c.effectFrom())) {
      return by(EFFECT_PERIOD_ORDERED);
    }
    boolean others =
        !c.jointWith().contains(c.authority())
            && Set.copyOf(c.jointWith()).size() == c.jointWith().size();
    return others ? Optional.empty() : by(JOINT_WITH_OTHERS);
  }

  private static Optional<Refusal> producers(RecordIssuedDocument c, DocumentReferences known) {
    return c.producedBy().stream()
        .flatMap(project -> producer(c, project, known).stream())
        .findFirst();
  }

  static Optional<Refusal> producer(
      DocumentCommand c, ProjectId project, DocumentReferences known) {
    Map<String, String> facts = Map.of("project", project.value());
    Producer producer = known.producers().get(project);
    if (producer == null) return Optional.of(new Refusal(PRODUCER_UNKNOWN, facts));
    if (!producer.accepted()) return Optional.of(new Refusal(PRODUCER_ACCEPTED, facts));
    if (producer.lead().equals(c.context().actor().unit())) {
      return Optional.of(new Refusal(CLERK_IS_NOT_LEAD, facts));
    }
    return Optional.empty();
  }

  private static Decision<DocumentEvent> numbered(
      RecordIssuedDocument c, DocumentReferences references) {
    Numbering numbering = references.units().get(c.authority());
    Optional<String> period = Optional.ofNullable(numbering).flatMap(n -> n.periodOf(c.issuedOn()));
    if (numbering == null || period.isEmpty())
      return refuse(NO_NUMBERING_PERIOD, Map.of("date", "" + c.issuedOn()));
    Series series = new Series(c.authority(), numbering.seriesOf(c.type()), period.get());
    List<Command> further = new ArrayList<>();
    references
        .authority()
        .grant(c.authority(), Role.CLERK)
        .ifPresent(grant -> further.addAll(NoteAuthority.of(c, grant)));
    OptionalInt number = inSeries(c.number());
    number.ifPresent(n -> further.add(new TakeNumber(c.context(), series, n, c.document())));
    return new Decision.Accepted<>(
        List.of(issued(c, series)),
        number.isPresent() ? Set.of() : Set.of(series.claim(c.number())),
        further);
  }

  /// A number with letters stands beside its series.
  static OptionalInt inSeries(String number) {
    return number.matches("0*[1-9][0-9]{0,6}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  private static DocumentEvent issued(RecordIssuedDocument c, Series series) {
    return new DocumentIssued(
        c.document(),
        c.authority(),
        c.type(),
        c.number(),
        c.symbol(),
        series.period(),
        c.title(),
        c.issuedOn(),
        c.effectFrom(),
        c.effectTo(),
        c.secrecy(),
        c.advisedBy(),
        c.producedBy(),
        c.signature(),
        c.jointWith().isEmpty() ? null : c.jointWith(),
        series.type(),
        c.context().today());
  }

  private static Optional<Refusal> by(Rule rule) {
    return Optional.of(new Refusal(rule, Map.of()));
  }
}

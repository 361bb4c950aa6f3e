package org.tiendo.task.document;

import static org.tiendo.contracts.kernel.Decision.acceptClaiming;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.document.DocumentRule.CLERK_IS_NOT_LEAD;
import static org.tiendo.task.document.DocumentRule.EFFECT_PERIOD_ORDERED;
import static org.tiendo.task.document.DocumentRule.ISSUED_BEFORE_RECORDED;
import static org.tiendo.task.document.DocumentRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.document.DocumentRule.PRODUCER_ACCEPTED;
import static org.tiendo.task.document.DocumentRule.PRODUCER_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.RECORDED_BY_CLERK;
import static org.tiendo.task.document.DocumentRule.RECORDED_ONCE;
import static org.tiendo.task.document.DocumentRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.document.DocumentRule.UNIT_UNKNOWN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.document.Document.Issued;
import org.tiendo.task.document.Document.NotIssued;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentReferences.Producer;

/// Decides on issued documents.
///
/// @param isolated whether the installation may hold secret documents
public record DocumentDecider(boolean isolated) {

  public Decision<DocumentEvent> decide(
      DocumentCommand command, Document state, DocumentReferences references) {
    return switch (command) {
      case RecordIssuedDocument c ->
          switch (state) {
            case NotIssued _ -> record(c, references);
            case Issued _ -> refuse(RECORDED_ONCE);
          };
    };
  }

  private Decision<DocumentEvent> record(RecordIssuedDocument c, DocumentReferences references) {
    return units(c, references)
        .or(() -> document(c))
        .or(() -> producers(c, references))
        .<Decision<DocumentEvent>>map(Decision.Refused::new)
        .orElseGet(() -> numbered(c, references));
  }

  private static Optional<Refusal> units(RecordIssuedDocument c, DocumentReferences references) {
    return Stream.concat(Stream.of(c.authority()), c.advisedBy().stream())
        .filter(unit -> !references.units().containsKey(unit))
        .findFirst()
        .map(unit -> new Refusal(UNIT_UNKNOWN, Map.of("unit", unit.value())));
  }

  private Optional<Refusal> document(RecordIssuedDocument c) {
    if (!c.context().actor().is(Role.CLERK, c.authority())) return by(RECORDED_BY_CLERK);
    if (c.secrecy() != Secrecy.NONE && !isolated) return by(SECRECY_NEEDS_ISOLATION);
    if (c.issuedOn().isAfter(c.context().effectiveOn())) return by(ISSUED_BEFORE_RECORDED);
    if (c.effectFrom() != null && c.effectTo() != null && c.effectTo().isBefore(c.effectFrom())) {
      return by(EFFECT_PERIOD_ORDERED);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> producers(RecordIssuedDocument c, DocumentReferences known) {
    return c.producedBy().stream()
        .flatMap(project -> producer(c, project, known).stream())
        .findFirst();
  }

  private static Optional<Refusal> producer(
      RecordIssuedDocument c, ProjectId project, DocumentReferences known) {
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
    return Optional.ofNullable(numbering)
        .flatMap(n -> n.periodOf(c.issuedOn()))
        .map(period -> acceptClaiming(Set.of(claim(c, period)), List.of(issued(c, period))))
        .orElseGet(() -> refuse(NO_NUMBERING_PERIOD, Map.of("date", "" + c.issuedOn())));
  }

  /// `01` and `1` are one number.
  private static String claim(RecordIssuedDocument c, String period) {
    String number = c.number().replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT);
    return "number:" + c.authority() + "/" + c.type() + "/" + period + "/" + number;
  }

  private static DocumentEvent issued(RecordIssuedDocument c, String period) {
    return new DocumentIssued(
        c.document(),
        c.authority(),
        c.type(),
        c.number(),
        c.symbol(),
        period,
        c.title(),
        c.issuedOn(),
        c.effectFrom(),
        c.effectTo(),
        c.secrecy(),
        c.advisedBy(),
        c.producedBy());
  }

  private static Optional<Refusal> by(Rule rule) {
    return Optional.of(new Refusal(rule, Map.of()));
  }
}

package org.tiendo.task.document;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.document.DocumentRule.CHANGED_BY_CLERK;
import static org.tiendo.task.document.DocumentRule.EFFECT_PERIOD_ORDERED;
import static org.tiendo.task.document.DocumentRule.LINKED_ONCE;
import static org.tiendo.task.document.DocumentRule.LINK_UNKNOWN;
import static org.tiendo.task.document.DocumentRule.NO_NUMBERING_PERIOD;
import static org.tiendo.task.document.DocumentRule.UNLINKED_BEFORE_COMPLETION;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.document.Document.Issued;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.LinkDocument;
import org.tiendo.task.document.DocumentCommand.UnlinkDocument;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionConfirmed;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionRejected;
import org.tiendo.task.document.DocumentEvent.DocumentEntryCorrected;
import org.tiendo.task.document.DocumentEvent.DocumentLinked;
import org.tiendo.task.document.DocumentEvent.DocumentUnlinked;
import org.tiendo.task.document.DocumentReferences.Producer;
import org.tiendo.task.numbering.NumberCommand.ChangeNumber;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on links and corrections of a document that was entered.
final class ChangeDocumentDecider {

  private ChangeDocumentDecider() {}

  static Decision<DocumentEvent> link(LinkDocument c, Issued state, DocumentReferences known) {
    Optional<Authority.Grant> grant = known.authority().grant(state.authority(), Role.CLERK);
    if (grant.isEmpty()) return refuse(CHANGED_BY_CLERK);
    if (state.producedBy().contains(c.project())) return refuse(LINKED_ONCE);
    return DocumentDecider.producer(c, c.project(), known)
        .<Decision<DocumentEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.acceptWith(
                NoteAuthority.of(c, grant.get()),
                List.of(new DocumentLinked(c.document(), c.project(), c.reason()))));
  }

  static Decision<DocumentEvent> unlink(UnlinkDocument c, Issued state, DocumentReferences known) {
    Optional<Authority.Grant> grant = known.authority().grant(state.authority(), Role.CLERK);
    if (grant.isEmpty()) return refuse(CHANGED_BY_CLERK);
    Producer producer = known.producers().get(c.project());
    if (producer == null || !state.producedBy().contains(c.project())) return refuse(LINK_UNKNOWN);
    if (producer.completed()) return refuse(UNLINKED_BEFORE_COMPLETION);
    return Decision.acceptWith(
        NoteAuthority.of(c, grant.get()),
        List.of(new DocumentUnlinked(c.document(), c.project(), c.reason())));
  }

  static Decision<DocumentEvent> correct(
      CorrectDocumentEntry c, Issued state, DocumentReferences known) {
    if (known.authority().grant(state.authority(), Role.CLERK).isEmpty())
      return refuse(CHANGED_BY_CLERK);
    String field = c.wanted().field();
    Optional<Refusal> unreadable =
        state.text().containsKey(field)
            ? unreadable(field, c.wanted().to(), state, known)
            : Optional.empty();
    if (unreadable.isPresent()) return new Decision.Refused<>(unreadable.get());
    Decision<DocumentEvent> decision =
        state
            .corrections()
            .correct(
                c.context(),
                c.wanted(),
                new Entered(state.text().get(field), state.enteredOn()),
                known.calendar(),
                (correction, by) -> new DocumentEntryCorrected(c.document(), correction, by));
    return decision instanceof Decision.Accepted<DocumentEvent>(var events, _, _)
            && events.getFirst() instanceof DocumentEntryCorrected e
            && !e.correction().awaitsConfirmation()
        ? numbered(c.context(), c.document(), e.correction(), state, e)
        : decision;
  }

  static Decision<DocumentEvent> decide(
      DecideDocumentCorrection c, Issued state, DocumentReferences known) {
    if (known.authority().grant(state.authority(), Role.CLERK).isEmpty())
      return refuse(CHANGED_BY_CLERK);
    String reason = c.reason();
    return state
        .corrections()
        .decide(
            c.context(),
            c.number(),
            correction ->
                reason == null
                    ? numbered(
                        c.context(),
                        c.document(),
                        correction,
                        state,
                        new DocumentCorrectionConfirmed(c.document(), c.number()))
                    : accept(new DocumentCorrectionRejected(c.document(), c.number(), reason)));
  }

  /// A corrected number is taken for ever; the mistyped one is void, not free.
  private static Decision<DocumentEvent> numbered(
      CommandContext context,
      DocumentId document,
      Correction correction,
      Issued state,
      DocumentEvent event) {
    if (!correction.field().equals("number")) return accept(event);
    OptionalInt from = DocumentDecider.inSeries(correction.from());
    OptionalInt to = DocumentDecider.inSeries(correction.to());
    if (from.isEmpty() || to.isEmpty())
      return Decision.acceptClaiming(Set.of(state.series().claim(correction.to())), List.of(event));
    return Decision.acceptWith(
        List.of(
            new ChangeNumber(
                context,
                state.series(),
                from.getAsInt(),
                to.getAsInt(),
                document,
                correction.reason())),
        List.of(event));
  }

  private static Optional<Refusal> unreadable(
      String field, String to, Issued state, DocumentReferences known) {
    Map<String, String> facts = Map.of("field", field);
    Refusal unreadable = new Refusal(CorrectionRule.CORRECTED_VALUE_READABLE, facts);
    return switch (field) {
      case "number" ->
          to.matches("[\\p{L}\\p{N}.-]{1,20}") ? Optional.empty() : Optional.of(unreadable);
      case "issuedOn", "effectFrom", "effectTo" -> {
        try {
          yield misdated(field, LocalDate.parse(to), state, known)
              .map(rule -> new Refusal(rule, facts));
        } catch (DateTimeException e) {
          yield Optional.of(unreadable);
        }
      }
      default -> Optional.empty();
    };
  }

  private static Optional<DocumentRule> misdated(
      String field, LocalDate to, Issued state, DocumentReferences known) {
    if (field.equals("issuedOn")) {
      Numbering numbering = known.units().get(state.authority());
      boolean same =
          numbering == null
              || numbering.periodOf(to).filter(state.series().period()::equals).isPresent();
      return same ? Optional.empty() : Optional.of(NO_NUMBERING_PERIOD);
    }
    Map<String, String> text = new HashMap<>(state.text());
    text.put(field, to.toString());
    String from = text.get("effectFrom");
    String until = text.get("effectTo");
    return from != null && until != null && LocalDate.parse(until).isBefore(LocalDate.parse(from))
        ? Optional.of(EFFECT_PERIOD_ORDERED)
        : Optional.empty();
  }
}

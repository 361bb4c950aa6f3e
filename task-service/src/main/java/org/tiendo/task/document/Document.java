package org.tiendo.task.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionConfirmed;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionRejected;
import org.tiendo.task.document.DocumentEvent.DocumentEntryCorrected;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentEvent.DocumentLinked;
import org.tiendo.task.document.DocumentEvent.DocumentUnlinked;
import org.tiendo.task.numbering.NumberCommand.Series;

/// An issued document (văn bản ban hành).
public sealed interface Document {

  record NotIssued() implements Document {}

  /// @param advisedBy units that prepared it
  /// @param series whose number it bears
  /// @param text what can be mistyped, by field
  /// @param producedBy items it came of
  /// @param enteredOn the day of its entry; null if that is no longer known
  record Issued(
      Set<UnitId> advisedBy,
      Series series,
      Map<String, String> text,
      Set<ProjectId> producedBy,
      @Nullable LocalDate enteredOn,
      Corrections corrections)
      implements Document {
    public Issued {
      advisedBy = Set.copyOf(advisedBy);
      text = Map.copyOf(text);
      producedBy = Set.copyOf(producedBy);
    }

    public UnitId authority() {
      return series.authority();
    }

    /// The date on the document, as corrected.
    public LocalDate issuedOn() {
      return LocalDate.parse(text.get("issuedOn"));
    }

    Issued with(Set<ProjectId> now) {
      return new Issued(advisedBy, series, text, now, enteredOn, corrections);
    }

    Issued with(Corrections now) {
      return new Issued(advisedBy, series, text, producedBy, enteredOn, now);
    }

    Issued mended(Correction correction) {
      Map<String, String> now = new HashMap<>(text);
      now.put(correction.field(), correction.to());
      return new Issued(advisedBy, series, now, producedBy, enteredOn, corrections);
    }
  }

  static Document evolve(Document state, DocumentEvent event) {
    return switch (event) {
      case DocumentIssued e -> issued(e);
      case DocumentLinked e -> {
        Set<ProjectId> now = new HashSet<>(issued(state).producedBy());
        now.add(e.project());
        yield issued(state).with(now);
      }
      case DocumentUnlinked e -> {
        Set<ProjectId> now = new HashSet<>(issued(state).producedBy());
        now.remove(e.project());
        yield issued(state).with(now);
      }
      case DocumentEntryCorrected e -> {
        Issued counted =
            issued(state).with(issued(state).corrections().with(e.correction(), e.by()));
        yield e.correction().awaitsConfirmation() ? counted : counted.mended(e.correction());
      }
      case DocumentCorrectionConfirmed e -> {
        Issued before = issued(state);
        Issued decided = before.with(before.corrections().without(e.number()));
        yield before.corrections().waiting(e.number()).map(decided::mended).orElse(decided);
      }
      case DocumentCorrectionRejected e ->
          issued(state).with(issued(state).corrections().without(e.number()));
    };
  }

  private static Issued issued(DocumentIssued e) {
    Map<String, String> text = new HashMap<>();
    text.put("title", e.title());
    text.put("number", e.number());
    text.put("symbol", e.symbol());
    text.put("issuedOn", e.issuedOn().toString());
    if (e.effectFrom() != null) text.put("effectFrom", e.effectFrom().toString());
    if (e.effectTo() != null) text.put("effectTo", e.effectTo().toString());
    return new Issued(
        Set.copyOf(e.advisedBy()),
        new Series(e.authority(), e.series() == null ? e.type() : e.series(), e.numberingPeriod()),
        text,
        Set.copyOf(e.producedBy()),
        e.enteredOn(),
        Corrections.NONE);
  }

  private static Issued issued(Document state) {
    return switch (state) {
      case Issued issued -> issued;
      case NotIssued _ ->
          throw new IllegalStateException("a document's history begins with its issue");
    };
  }
}

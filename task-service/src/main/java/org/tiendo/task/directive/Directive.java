package org.tiendo.task.directive;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarkProposed;
import org.tiendo.task.directive.DirectiveEvent.ClauseMarked;
import org.tiendo.task.directive.DirectiveEvent.DirectiveAmended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionConfirmed;
import org.tiendo.task.directive.DirectiveEvent.DirectiveCorrectionRejected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEffectExtended;
import org.tiendo.task.directive.DirectiveEvent.DirectiveEntryCorrected;
import org.tiendo.task.directive.DirectiveEvent.DirectiveIssued;
import org.tiendo.task.directive.DirectiveEvent.DirectiveReplaced;
import org.tiendo.task.directive.DirectiveEvent.DirectiveRevoked;

/// A directive (văn bản giao nhiệm vụ): a resolution, conclusion, decision or letter that may assign work.
public sealed interface Directive {

  record NotIssued() implements Directive {}

  /// A directive that was issued, in force or not.
  sealed interface Known extends Directive {

    Entry entry();

    default UnitId authority() {
      return entry().authority();
    }

    /// By the name of each clause, whether an item must come of it; of no clause once it is not in force.
    default Map<String, Boolean> assignsWork() {
      boolean inForce = this instanceof Issued;
      return entry().clauses().values().stream()
          .collect(Collectors.toMap(Clause::clause, c -> inForce && c.assignsWork()));
    }
  }

  /// In force (còn hiệu lực).
  record Issued(Entry entry) implements Known {}

  /// Another directive stands in its place (bị thay thế).
  record Replaced(Entry entry) implements Known {}

  /// Taken back (bị bãi bỏ).
  record Revoked(Entry entry) implements Known {}

  /// What is known of a directive now.
  ///
  /// @param text what can be mistyped, by field: `title`, `number`, `symbol`, `signedOn`
  /// @param clauses by name
  /// @param effectTo last day of its effect, if it has one
  /// @param on business date of the last change; null if that is not known
  /// @param enteredOn the day of its entry; null if that is no longer known
  record Entry(
      UnitId authority,
      String type,
      String period,
      Map<String, String> text,
      Map<String, Clause> clauses,
      @Nullable LocalDate effectTo,
      @Nullable LocalDate on,
      @Nullable LocalDate enteredOn,
      Corrections corrections) {
    public Entry {
      text = Map.copyOf(text);
      clauses = Map.copyOf(clauses);
    }

    /// The present value of a field that can be mistyped.
    @Nullable String value(String field) {
      Clause clause = clauses.get(clauseIn(field));
      return clause == null ? text.get(field) : clause.text();
    }

    Entry at(LocalDate date) {
      return new Entry(
          authority, type, period, text, clauses, effectTo, date, enteredOn, corrections);
    }

    Entry to(LocalDate last) {
      return new Entry(authority, type, period, text, clauses, last, on, enteredOn, corrections);
    }

    Entry with(Map<String, Clause> now) {
      return new Entry(authority, type, period, text, now, effectTo, on, enteredOn, corrections);
    }

    Entry with(Corrections now) {
      return new Entry(authority, type, period, text, clauses, effectTo, on, enteredOn, now);
    }

    Entry mended(Correction correction) {
      String field = correction.field();
      Clause clause = clauses.get(clauseIn(field));
      if (clause != null)
        return amended(
            List.of(new Clause(clause.clause(), correction.to(), clause.assignsWork())), List.of());
      Map<String, String> now = new LinkedHashMap<>(text);
      now.put(field, correction.to());
      return new Entry(authority, type, period, now, clauses, effectTo, on, enteredOn, corrections);
    }

    Entry amended(List<Clause> put, List<String> removed) {
      Map<String, Clause> now = new LinkedHashMap<>(clauses);
      removed.forEach(now::remove);
      put.forEach(clause -> now.put(clause.clause(), clause));
      return with(now);
    }

    /// The clause of a field like `clauses/III.2/text`.
    private static String clauseIn(String field) {
      return field.startsWith("clauses/") && field.endsWith("/text") && field.length() > 13
          ? field.substring("clauses/".length(), field.length() - "/text".length())
          : "";
    }
  }

  static Directive evolve(Directive state, DirectiveEvent event) {
    return switch (event) {
      case DirectiveIssued e -> new Issued(entry(e));
      case ClauseMarkProposed _ -> state;
      case ClauseMarked e -> new Issued(marked(entry(state), e).at(e.on()));
      case DirectiveAmended e ->
          new Issued(
              entry(state)
                  .amended(e.added(), e.removed())
                  .amended(e.changed(), List.of())
                  .at(e.on()));
      case DirectiveEffectExtended e -> new Issued(entry(state).to(e.effectTo()).at(e.on()));
      case DirectiveReplaced e -> new Replaced(entry(state).at(e.on()));
      case DirectiveRevoked e -> new Revoked(entry(state).at(e.on()));
      case DirectiveEntryCorrected e -> with(state, corrected(entry(state), e));
      case DirectiveCorrectionConfirmed e -> with(state, confirmed(entry(state), e.number()));
      case DirectiveCorrectionRejected e ->
          with(state, entry(state).with(entry(state).corrections().without(e.number())));
    };
  }

  private static Entry entry(DirectiveIssued e) {
    Particulars particulars = e.particulars() == null ? Particulars.NONE : e.particulars();
    return new Entry(
        e.authority(),
        e.type(),
        e.numberingPeriod(),
        Map.of(
            "title", e.title(),
            "number", e.number(),
            "symbol", e.symbol(),
            "signedOn", e.signedOn().toString()),
        e.clauses().stream().collect(Collectors.toMap(Clause::clause, c -> c)),
        particulars.effectTo(),
        e.on(),
        e.enteredOn(),
        Corrections.NONE);
  }

  private static Entry entry(Directive state) {
    return switch (state) {
      case Known known -> known.entry();
      case NotIssued _ ->
          throw new IllegalStateException("a directive's history begins with its issue");
    };
  }

  private static Directive with(Directive state, Entry entry) {
    return switch (state) {
      case Replaced _ -> new Replaced(entry);
      case Revoked _ -> new Revoked(entry);
      case Issued _, NotIssued _ -> new Issued(entry);
    };
  }

  private static Entry marked(Entry entry, ClauseMarked e) {
    Clause clause = entry.clauses().get(e.clause());
    return clause == null
        ? entry
        : entry.amended(List.of(new Clause(e.clause(), clause.text(), e.assignsWork())), List.of());
  }

  private static Entry corrected(Entry entry, DirectiveEntryCorrected e) {
    Entry counted = entry.with(entry.corrections().with(e.correction(), e.by()));
    return e.correction().awaitsConfirmation() ? counted : counted.mended(e.correction());
  }

  private static Entry confirmed(Entry entry, int number) {
    Entry decided = entry.with(entry.corrections().without(number));
    return entry.corrections().waiting(number).map(decided::mended).orElse(decided);
  }
}

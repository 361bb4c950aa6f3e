package org.tiendo.identity.setup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.contracts.vocabulary.Numbering.Kind;
import org.tiendo.contracts.vocabulary.Numbering.Term;
import org.tiendo.identity.directory.EntryRules;
import org.tiendo.identity.setup.Foundation.Unit;

/// Reads what was typed about a unit.
///
/// @param problems codes by field; empty if `unit` is there
record UnitForm(Optional<Unit> unit, Map<String, String> problems) {

  private static final int LONGEST_LABEL = 40;

  static UnitForm read(Typed typed, Draft draft, List<Locale> offered) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String code = typed.text("code");
    if (!EntryRules.isKey(code)) {
      wrong.put("code", "code.form");
    } else if (isKnown(draft, code)) {
      wrong.put("code", "code.taken");
    }
    List<String> needed =
        draft.organisation() == null ? List.of() : draft.organisation().languages();
    Map<String, String> names = OrganisationForm.names(typed, offered, needed, wrong);
    String parent = typed.text("parent");
    if (!parent.isEmpty() && !isKnown(draft, parent)) {
      wrong.put("parent", "parent.unknown");
    }
    Numbering numbering = numbering(typed, wrong);
    return new UnitForm(
        wrong.isEmpty() ? Optional.of(new Unit(code, names, parent, numbering)) : Optional.empty(),
        wrong);
  }

  private static boolean isKnown(Draft draft, String code) {
    return draft.units().stream().anyMatch(unit -> unit.code().equals(code));
  }

  private static Numbering numbering(Typed typed, Map<String, String> wrong) {
    if (!typed.text("numbering").equals(Kind.TERM.name())) {
      return new Numbering(Kind.YEAR, List.of());
    }
    String label = typed.text("term");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      wrong.put("term", "term.form");
    }
    Optional<LocalDate> from = date(typed.text("from"));
    Optional<LocalDate> to = date(typed.text("to"));
    if (from.isEmpty()) {
      wrong.put("from", "date.form");
    }
    if (to.isEmpty() || !to.get().isAfter(from.orElse(LocalDate.MIN))) {
      wrong.put("to", "date.order");
    }
    return new Numbering(
        Kind.TERM, List.of(new Term(label, from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX))));
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

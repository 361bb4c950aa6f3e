package org.tiendo.reporting.importing;

import static org.tiendo.reporting.importing.Column.ASSIGNED_ON;
import static org.tiendo.reporting.importing.Column.COORDINATORS;
import static org.tiendo.reporting.importing.Column.DEADLINE;
import static org.tiendo.reporting.importing.Column.FIELD;
import static org.tiendo.reporting.importing.Column.KEY;
import static org.tiendo.reporting.importing.Column.LEAD;
import static org.tiendo.reporting.importing.Column.PRIORITY;
import static org.tiendo.reporting.importing.Column.PRODUCT;
import static org.tiendo.reporting.importing.Column.REVIEW_ON;
import static org.tiendo.reporting.importing.Column.SECRECY;
import static org.tiendo.reporting.importing.Column.TITLE;
import static org.tiendo.reporting.importing.Column.TYPE;
import static org.tiendo.reporting.importing.Column.YEARS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.Fields;

/// Understands one row, and notes everything that is wrong with it, not only the first.
final class RowReader {

  private static final Pattern KEY_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,99}");
  private static final Pattern YEARS_FORM = Pattern.compile("[0-9]|[1-4][0-9]|50");

  private final Names names;
  private final Target target;
  private final Cells cells;

  RowReader(Names names, Target target, Cells cells) {
    this.names = names;
    this.target = target;
    this.cells = cells;
  }

  /// Empty if something is wrong with it.
  Optional<ItemRow> read() {
    @Nullable String key = key();
    @Nullable ItemType type = type();
    @Nullable String title = cells.text(TITLE, Fields.TITLE);
    @Nullable String product = cells.text(PRODUCT, Fields.TITLE);
    @Nullable UnitId lead = lead();
    List<UnitId> coordinators = coordinators(lead);
    @Nullable ClauseRef source = new SourceReader(names, cells).read();
    @Nullable BroughtForward opening = opening();
    @Nullable LocalDate due = cells.date(DEADLINE);
    @Nullable LocalDate review = cells.date(REVIEW_ON);
    deadline(due, review, opening != null || cells.has(ASSIGNED_ON));
    @Nullable String field = cells.text(FIELD, Fields.LABEL);
    boolean priority = priority();
    Secrecy secrecy = secrecy();
    if (cells.wrong() || key == null || type == null || title == null || product == null) {
      return Optional.empty();
    }
    return lead == null
        ? Optional.empty()
        : Optional.of(
            new ItemRow(
                cells.row(),
                key,
                type,
                title,
                product,
                lead,
                coordinators,
                source,
                due,
                review,
                field,
                priority,
                secrecy,
                opening));
  }

  private @Nullable String key() {
    @Nullable String key = cells.text(KEY, Fields.LABEL);
    if (key != null && !KEY_FORM.matcher(key).matches()) {
      cells.note(Code.KEY_FORM, KEY, key);
    }
    return key;
  }

  private @Nullable ItemType type() {
    @Nullable String written = cells.text(TYPE, Fields.LABEL);
    Optional<ItemType> type = written == null ? Optional.empty() : Names.TYPES.only(written);
    if (written != null && type.isEmpty()) {
      cells.note(Code.TYPE_UNKNOWN, TYPE, written);
    }
    return type.orElse(null);
  }

  private @Nullable UnitId lead() {
    @Nullable String written = cells.text(LEAD, Fields.TITLE);
    @Nullable UnitId lead = written == null ? null : unit(LEAD, written);
    if (lead == null) {
      return null;
    }
    if (lead.equals(target.reviewingUnit())) {
      cells.note(Code.LEAD_REVIEWS, LEAD, String.valueOf(written));
    }
    if (!lead.equals(target.assigner()) && !names.above().apply(lead).contains(target.assigner())) {
      cells.note(Code.LEAD_NOT_BELOW, LEAD, String.valueOf(written));
    }
    return lead;
  }

  private @Nullable UnitId unit(Column column, String written) {
    Set<UnitId> found = names.units().all(written);
    if (found.isEmpty()) {
      cells.note(Code.UNIT_UNKNOWN, column, written);
    } else if (found.size() > 1) {
      cells.note(
          Code.UNIT_AMBIGUOUS,
          column,
          written,
          String.join(", ", found.stream().map(UnitId::value).toList()));
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private List<UnitId> coordinators(@Nullable UnitId lead) {
    List<UnitId> units = new ArrayList<>();
    @Nullable String written = cells.text(COORDINATORS, 10 * Fields.TITLE);
    if (written == null) {
      return units;
    }
    for (String each : written.split(";")) {
      @Nullable UnitId unit = each.isBlank() ? null : unit(COORDINATORS, each.strip());
      if (unit == null) {
        continue;
      }
      if (units.contains(unit)) {
        cells.note(Code.UNIT_DOUBLED, COORDINATORS, each.strip());
      } else {
        units.add(unit);
      }
      if (unit.equals(lead)) {
        cells.note(Code.COORDINATOR_LEADS, COORDINATORS, each.strip());
      }
    }
    return units;
  }

  private void deadline(
      @Nullable LocalDate due, @Nullable LocalDate review, boolean broughtForward) {
    if (due == null && review == null && !cells.has(DEADLINE) && !cells.has(REVIEW_ON)) {
      cells.note(Code.DEADLINE_MISSING, DEADLINE);
    }
    if (due != null && review != null) {
      cells.note(Code.DEADLINE_TWICE, REVIEW_ON);
    }
    @Nullable LocalDate day = due == null ? review : due;
    Column column = due == null ? REVIEW_ON : DEADLINE;
    if (day == null || broughtForward) {
      return;
    }
    if (day.isBefore(target.today())) {
      cells.note(Code.DEADLINE_PAST, column, day.toString());
    } else if (target.from() != null && day.isBefore(target.from())) {
      cells.note(Code.DEADLINE_BEFORE_PROGRAMME, column, day.toString(), target.from().toString());
    }
  }

  private boolean priority() {
    @Nullable String written = cells.text(PRIORITY, Fields.LABEL);
    if (written == null) {
      return false;
    }
    Optional<Boolean> said = Names.YES_OR_NO.only(written);
    if (said.isEmpty()) {
      cells.note(Code.YES_OR_NO, PRIORITY, written);
    }
    return said.orElse(false);
  }

  private Secrecy secrecy() {
    @Nullable String written = cells.text(SECRECY, Fields.LABEL);
    if (written == null) {
      return Secrecy.NONE;
    }
    Optional<Secrecy> level = Names.SECRECIES.only(written);
    if (level.isEmpty()) {
      cells.note(Code.SECRECY_UNKNOWN, SECRECY, written);
    } else if (level.get() != Secrecy.NONE && !target.isolated()) {
      cells.note(Code.SECRECY_NOT_HERE, SECRECY, written);
    }
    return level.orElse(Secrecy.NONE);
  }

  private @Nullable BroughtForward opening() {
    @Nullable LocalDate assigned = cells.date(ASSIGNED_ON);
    @Nullable Integer years = years();
    if (cells.has(ASSIGNED_ON) != cells.has(YEARS)) {
      cells.note(Code.OPENING_HALF, cells.has(YEARS) ? ASSIGNED_ON : YEARS);
    }
    if (assigned != null && assigned.isAfter(target.today())) {
      cells.note(Code.OPENING_LATER, ASSIGNED_ON, assigned.toString());
    }
    return assigned == null || years == null ? null : new BroughtForward(assigned, years);
  }

  private @Nullable Integer years() {
    @Nullable String written = cells.text(YEARS, Fields.LABEL);
    if (written == null) {
      return null;
    }
    if (!YEARS_FORM.matcher(written).matches()) {
      cells.note(Code.YEARS_FORM, YEARS, written);
      return null;
    }
    return Integer.valueOf(written);
  }
}

package org.tiendo.reporting.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;

/// A row that says otherwise than the item that was assigned under its key. The item stays as it is.
///
/// @param row number of the row
public record Difference(int row, String key, ProjectId project, List<Changed> changes) {

  public Difference {
    changes = List.copyOf(changes);
  }

  /// @param was as the item was assigned
  /// @param is as the row has it
  public record Changed(Column column, String was, String is) {}

  /// Empty changes if the row says what the item was assigned as.
  static Difference between(ItemRow row, ProjectAssigned item) {
    List<Changed> changes = new ArrayList<>();
    add(changes, Column.TYPE, item.type().name(), row.type().name());
    add(changes, Column.TITLE, item.title(), row.title());
    add(changes, Column.PRODUCT, item.product(), row.product());
    add(changes, Column.LEAD, item.lead().value(), row.lead().value());
    add(changes, Column.COORDINATORS, units(item.coordinators()), units(row.coordinators()));
    add(changes, Column.DIRECTIVE, sources(item), source(row));
    add(changes, Column.DEADLINE, day(item.deadline().dueOn()), day(row.dueOn()));
    add(changes, Column.REVIEW_ON, day(item.deadline().reviewOn()), day(row.reviewOn()));
    add(changes, Column.PRIORITY, "" + item.priority(), "" + row.priority());
    add(changes, Column.FIELD, said(item.field()), said(row.field()));
    add(changes, Column.SECRECY, item.secrecy().name(), row.secrecy().name());
    add(changes, Column.ASSIGNED_ON, said(item.broughtForward()), said(row.broughtForward()));
    return new Difference(row.number(), row.key(), item.project(), changes);
  }

  private static void add(List<Changed> changes, Column column, String was, String is) {
    if (!was.equals(is)) {
      changes.add(new Changed(column, was, is));
    }
  }

  private static String units(List<UnitId> units) {
    return units.stream().map(UnitId::value).sorted().collect(Collectors.joining("; "));
  }

  private static String sources(ProjectAssigned item) {
    return item.sources().stream()
        .map(source -> source.directive() + ", " + source.clause())
        .collect(Collectors.joining("; "));
  }

  private static String source(ItemRow row) {
    return row.source() == null ? "" : row.source().directive() + ", " + row.source().clause();
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }

  private static String said(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}

package org.tiendo.reporting.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;

/// An item as a row of a file gives it, understood.
///
/// @param number of the row
/// @param dueOn null for one without a deadline, which has a `reviewOn`
/// @param broughtForward of an opening balance
public record ItemRow(
    int number,
    String key,
    ItemType type,
    String title,
    String product,
    UnitId lead,
    List<UnitId> coordinators,
    @Nullable ClauseRef source,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate reviewOn,
    @Nullable String field,
    boolean priority,
    Secrecy secrecy,
    @Nullable BroughtForward broughtForward) {

  public ItemRow {
    coordinators = List.copyOf(coordinators);
  }

  /// As the task service takes it.
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", key);
    body.put("type", type.name());
    body.put("title", title);
    body.put("product", product);
    body.put("lead", lead.value());
    body.put("coordinators", coordinators.stream().map(UnitId::value).toList());
    body.put("sources", sources());
    if (dueOn != null) body.put("dueOn", dueOn.toString());
    if (reviewOn != null) body.put("reviewOn", reviewOn.toString());
    if (field != null) body.put("field", field);
    body.put("priority", priority);
    body.put("secrecy", secrecy.name());
    if (broughtForward != null) {
      body.put("assignedOn", broughtForward.assignedOn().toString());
      body.put("years", broughtForward.years());
    }
    return body;
  }

  private List<Map<String, String>> sources() {
    return source == null
        ? List.of()
        : List.of(Map.of("directive", source.directive().value(), "clause", source.clause()));
  }
}

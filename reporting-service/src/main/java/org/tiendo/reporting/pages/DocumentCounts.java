package org.tiendo.reporting.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.register.Dated;

/// Issued documents counted by authority and type. Rows, columns and the total add up, as they count the same documents.
///
/// @param types columns, by code
/// @param rows one for each authority, highest first
record DocumentCounts(List<String> types, List<Row> rows, int total) {

  /// @param counts by type, in the order of the columns
  record Row(UnitId authority, List<Integer> counts, int total) {}

  static DocumentCounts of(Collection<Dated<DocumentIssued>> documents, AsOf asOf) {
    Map<UnitId, Map<String, Integer>> counts = new LinkedHashMap<>();
    TreeSet<String> types = new TreeSet<>();
    for (Dated<DocumentIssued> document : documents) {
      types.add(document.event().type());
      counts
          .computeIfAbsent(document.event().authority(), _ -> new LinkedHashMap<>())
          .merge(document.event().type(), 1, Integer::sum);
    }
    List<Row> rows = new ArrayList<>();
    for (UnitId authority : asOf.inOrder(List.copyOf(counts.keySet()))) {
      Map<String, Integer> row = counts.getOrDefault(authority, Map.of());
      List<Integer> cells = types.stream().map(type -> row.getOrDefault(type, 0)).toList();
      rows.add(new Row(authority, cells, cells.stream().mapToInt(Integer::intValue).sum()));
    }
    return new DocumentCounts(List.copyOf(types), List.copyOf(rows), documents.size());
  }

  /// Sums of the columns.
  public List<Integer> sums() {
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      int column = i;
      sums.add(rows.stream().mapToInt(row -> row.counts().get(column)).sum());
    }
    return List.copyOf(sums);
  }
}

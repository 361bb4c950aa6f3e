package org.tiendo.contracts.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;

/// What an entry of a year-end review says.
///
/// @param text may name figures as `{figure:own-programme-done}`; they are shown as frozen
/// @param field field of work (lĩnh vực) that it is about
/// @param items that it is about or rests on; those of the next year for objectives and priorities
/// @param documents that it rests on
/// @param explains entries whose cause it names, or that it is the solution to
/// @param nature only of a cause
/// @param from who said it, by organisation or office; only of an opinion
public record ReviewEntry(
    ReviewEntryKind kind,
    String text,
    @Nullable String field,
    List<ProjectId> items,
    List<DocumentId> documents,
    List<String> explains,
    @Nullable CauseNature nature,
    @Nullable String from) {

  public ReviewEntry {
    items = List.copyOf(items);
    documents = List.copyOf(documents);
    explains = List.copyOf(explains);
  }
}

package org.tiendo.eventing.projection;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells somebody of documents as a control document shows them: as they are stored, with what a redo says laid over.
final class Telling {

  private final @Nullable Redo redo;
  private final Token shown;
  private final JsonMapper json;
  private final Consumer<Projection.View> each;
  private final Set<String> told = new HashSet<>();
  private boolean whole = true;

  /// @param now with the sections of a redo
  Telling(Control.State now, JsonMapper json, Consumer<Projection.View> each) {
    this.redo = now.redo();
    this.shown = now.shown();
    this.json = json;
    this.each = each;
  }

  /// Tells of it unless it has no section.
  void present(Document stored) {
    Projection.View view = shown(stored);
    if (!view.sections().isEmpty()) {
      each.accept(view);
    }
  }

  /// Tells of it also if it has no section any more.
  void changed(Document stored) {
    told.add(stored.getString("_id"));
    each.accept(shown(stored));
  }

  private Projection.View shown(Document stored) {
    Document document = redo == null ? stored : redo.over(stored);
    whole &=
        SectionStore.sections(document).entrySet().stream()
            .allMatch(section ->
                SectionStore.position((Document) section.getValue())
                    <= shown.last(section.getKey()));
    return view(document, json);
  }

  boolean toldOf(String id) {
    return told.contains(id);
  }

  /// Whether no document was further than what is shown.
  boolean whole() {
    return whole;
  }

  static Projection.View view(Document document, JsonMapper json) {
    Map<String, JsonNode> sections = new TreeMap<>();
    SectionStore.sections(document)
        .forEach((log, stored) -> {
          String text = ((Document) stored).getString("d");
          if (text != null) {
            sections.put(log, json.readTree(text));
          }
        });
    return new Projection.View(document.getString("_id"), sections);
  }
}

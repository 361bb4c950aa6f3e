package org.tiendo.eventing.projection;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// One built read model: its documents, and the control document that says what is in them.
public final class Copy {

  private final String id;
  private final Control control;
  private final SectionStore sections;

  Copy(String id, Control control, SectionStore sections) {
    this.id = id;
    this.control = control;
    this.sections = sections;
  }

  /// What is stored of one section.
  ///
  /// @param position of the last record that changed it
  /// @param text JSON; empty if the section was removed
  public record Stored(long position, String text) {}

  /// A document as it is stored.
  ///
  /// @param sections by log
  public record Document(String id, Map<String, Stored> sections) {
    public Document {
      sections = Map.copyOf(sections);
    }
  }

  public String id() {
    return id;
  }

  /// How far it is for those who read it. A batch may be under way.
  public Token token() {
    return control.load().shown();
  }

  /// Up to which all documents are written.
  public Token settled() {
    return control.load().token();
  }

  /// All documents in order of id, each as it is when it is reached.
  public Iterator<Document> documents() {
    return sections.all();
  }

  /// Some documents; those that are not there are left out.
  public List<Document> documents(List<String> ids) {
    return sections.some(ids);
  }

  Control control() {
    return control;
  }

  SectionStore sections() {
    return sections;
  }

  @Override
  public String toString() {
    return id;
  }
}

package org.tiendo.reporting.text;

import java.util.ArrayList;
import java.util.List;

/// A report as plain text, one statement on a line.
public final class PlainText {

  private PlainText() {}

  public static String of(Report report) {
    Texts texts = report.texts();
    List<String> lines = new ArrayList<>();
    lines.add(report.title());
    lines.addAll(report.notices());
    lines.addAll(report.head());
    sentences(lines, report);
    heading(lines, texts.say("section.identity"));
    lines.addAll(report.identities());
    heading(lines, texts.say("section.figures"));
    report.figures().forEach(f -> lines.add(f.label() + ": " + f.value() + events(f.events())));
    heading(lines, texts.say("section.items"));
    report
        .items()
        .forEach(i ->
            lines.add(
                String.join("; ", i.title(), i.type(), i.dueOn(), i.itemClass())
                    + events(i.events())));
    return String.join("\n", lines) + "\n";
  }

  private static void sentences(List<String> lines, Report report) {
    Texts texts = report.texts();
    heading(lines, texts.say("section.sentences"));
    List<String> notes = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      StringBuilder text = new StringBuilder(sentence.text());
      for (String note : sentence.notes()) {
        notes.add(note);
        text.append(" [").append(notes.size()).append(']');
      }
      lines.add(text.toString());
    }
    heading(lines, texts.say("section.notes"));
    for (int i = 0; i < notes.size(); i++) {
      lines.add("[" + (i + 1) + "] " + notes.get(i));
    }
  }

  private static void heading(List<String> lines, String heading) {
    lines.add("");
    lines.add("== " + heading);
  }

  private static String events(List<String> events) {
    return events.isEmpty() ? "" : " (" + String.join(", ", events) + ")";
  }
}

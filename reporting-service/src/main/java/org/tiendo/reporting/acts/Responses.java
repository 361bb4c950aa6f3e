package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.acts.Field.Kind;

/// The lead's answers to the comments of the round before (tiếp thu, giải trình): `responses.<comment>` says what was
/// changed or why not, `responses.<comment>.takenUp` whether it was taken up.
final class Responses {

  static final String FIELD = "responses";

  private static final String TAKEN_UP = ".takenUp";

  static final Input<Subject> INPUT =
      Input.of(
              FIELD,
              (subject, _) ->
                  Field.optional(FIELD, Kind.RESPONSES)
                      .of(
                          subject.comments().stream()
                              .map(comment -> new Field.Option(comment.comment(), comment.text()))
                              .toList()))
          .as((_, entries, _) -> of(entries))
          .refusedBy("each-comment-answered");

  private Responses() {}

  static String text(String comment) {
    return FIELD + "." + comment;
  }

  static String takenUp(String comment) {
    return text(comment) + TAKEN_UP;
  }

  /// None without comments. Read from the form alone, so that a form sent twice says the same twice.
  private static @Nullable List<Map<String, Object>> of(Entries entries) {
    List<Map<String, Object>> responses = new ArrayList<>();
    for (String comment : entries.all(FIELD)) {
      String text = entries.text(text(comment));
      if (text == null) {
        entries.note(FIELD, Entries.MISSING);
      }
      Map<String, Object> response = new LinkedHashMap<>();
      response.put("comment", comment);
      response.put("text", text == null ? "" : text);
      response.put("takenUp", entries.isOn(takenUp(comment)));
      responses.add(response);
    }
    return responses.isEmpty() ? null : responses;
  }
}

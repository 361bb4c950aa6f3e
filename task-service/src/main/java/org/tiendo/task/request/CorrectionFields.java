package org.tiendo.task.request;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.edge.Fields;

/// What is asked to be mended (đính chính), of three fields of a request.
///
/// A value is no longer corrected than entered: the text of a clause is a note, everything else at most a title. The name of
/// a field may hold a reference, so it is longer than that.
public final class CorrectionFields {

  private static final String CLAUSE_TEXT = "/text";

  private CorrectionFields() {}

  public static Wanted wanted(
      @Nullable String field, @Nullable String to, @Nullable String reason) {
    Wanted wanted = possiblyBlank(field, to, reason);
    Fields.text("to", wanted.to(), Fields.NOTE);
    return wanted;
  }

  /// As [#wanted], but a rule of the domain is to judge whether the value may be blank.
  public static Wanted possiblyBlank(
      @Nullable String field, @Nullable String to, @Nullable String reason) {
    String named = Fields.text("field", field, Fields.TITLE);
    int longest = named.endsWith(CLAUSE_TEXT) ? Fields.NOTE : Fields.TITLE;
    return new Wanted(
        named, Fields.possiblyBlank("to", to, longest), Fields.text("reason", reason, Fields.NOTE));
  }
}

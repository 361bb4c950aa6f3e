package org.tiendo.edge;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value of a request that cannot be read; the edge answers 400 `invalid-value`, with the field among the facts.
public final class InvalidValue extends RuntimeException {

  /// Code of the problem.
  public static final String CODE = "invalid-value";

  private static final long serialVersionUID = 1L;

  private final String field;

  /// @param field path in the body, such as `planned.dueOn`
  /// @param sentence what is wrong, for the sender to read: it names the field
  public InvalidValue(String field, String sentence) {
    this(field, sentence, null);
  }

  private InvalidValue(String field, String sentence, @Nullable Throwable cause) {
    super(sentence, cause, false, false);
    this.field = field;
  }

  /// Makes of a text what checks its own form, such as an id.
  ///
  /// @throws InvalidValue if it does not take the text
  public static <I> I read(String field, String text, Function<String, I> make) {
    try {
      return make.apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidValue(field, field + ": " + e.getMessage(), e);
    }
  }

  public String field() {
    return field;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}

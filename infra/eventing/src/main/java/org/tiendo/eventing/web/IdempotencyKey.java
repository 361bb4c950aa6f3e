package org.tiendo.eventing.web;

import java.util.UUID;
import java.util.regex.Pattern;

/// The key by which a sender names one sending of a command, so that sending it again changes nothing more: 1 to 200 visible
/// ASCII characters.
public final class IdempotencyKey {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,199}");

  private IdempotencyKey() {}

  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /// A key that nobody has used.
  public static String fresh() {
    return "once-" + UUID.randomUUID();
  }
}

package org.tiendo.local.folder;

/// Something the user can mend: one line that says what is wrong and what to do, printed without a stack trace.
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Trouble(String sentence) {
    super(sentence);
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}

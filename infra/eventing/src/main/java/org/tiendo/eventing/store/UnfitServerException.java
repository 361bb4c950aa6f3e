package org.tiendo.eventing.store;

/// A server or collection that a log cannot be kept on without risking what it promises. The message says what to change.
public final class UnfitServerException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnfitServerException(String message) {
    super(message);
  }

  UnfitServerException(String message, Throwable cause) {
    super(message, cause);
  }
}

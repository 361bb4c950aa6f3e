package org.tiendo.eventing.store;

/// The log belongs to an installation set up otherwise. The message names the difference; an operator must decide which of
/// the two is wrong.
public final class WrongLogException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  WrongLogException(String message) {
    super(message);
  }
}

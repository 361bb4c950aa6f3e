package org.tiendo.eventing.projection;

/// A read model cannot be read at one token now: it is not built yet, or a batch that a crash interrupted has not been folded
/// again. To be asked again later.
public final class ViewsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ViewsUnavailable(String message) {
    super(message);
  }
}

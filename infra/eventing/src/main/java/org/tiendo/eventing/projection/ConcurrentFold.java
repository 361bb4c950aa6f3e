package org.tiendo.eventing.projection;

/// Another process folds the same read model. This one stops in mid-batch and starts again from what is stored.
public final class ConcurrentFold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConcurrentFold(String message) {
    super(message);
  }
}

package org.tiendo.embedded.mongo;

/// The store could not read, write or sync, and has stopped: whether the last writes are on disk is not known.
final class StoreFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}

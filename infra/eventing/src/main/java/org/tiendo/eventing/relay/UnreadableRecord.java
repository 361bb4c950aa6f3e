package org.tiendo.eventing.relay;

/// A record that is not one of ours, or not of this version: an attribute is missing or of a wrong form, the type is not in
/// the table of published types, or the value cannot be read as that type.
///
/// It is never to be skipped: the true record of the position stands in the log of its owner.
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableRecord(String message) {
    super(message);
  }

  public UnreadableRecord(String message, Throwable cause) {
    super(message, cause);
  }
}

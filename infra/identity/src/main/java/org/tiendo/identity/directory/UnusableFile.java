package org.tiendo.identity.directory;

/// A file or folder of the installation that cannot be read or written; the message says which one, and why.
public final class UnusableFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnusableFile(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

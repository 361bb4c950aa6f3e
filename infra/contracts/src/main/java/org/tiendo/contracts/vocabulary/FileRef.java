package org.tiendo.contracts.vocabulary;

import java.util.regex.Pattern;

/// A file that belongs to an event without being in it.
///
/// @param sha256 64 lower-case hexadecimal digits
/// @param size in bytes
public record FileRef(String name, String sha256, long size, String mediaType) {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");

  /// Whether each part says what it should, so that the file can be proved later.
  public boolean described() {
    return !name.isBlank()
        && SHA256.matcher(sha256).matches()
        && size > 0
        && MEDIA_TYPE.matcher(mediaType).matches();
  }
}

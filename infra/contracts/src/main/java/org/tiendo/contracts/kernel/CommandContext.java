package org.tiendo.contracts.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.tiendo.contracts.id.CommandId;

/// What surrounds a command: its id, who sends it, the business date it takes effect on, and today's date.
///
/// @param effectiveOn the business date of what is done, in the installation's time zone; may lie before `today` when
///     an entry is made late
/// @param today the date in the installation's time zone at the moment the command was received
public record CommandContext(
    CommandId commandId, Actor actor, LocalDate effectiveOn, LocalDate today) {

  /// An id for something this command creates: the same at every retry, 24 hexadecimal digits.
  ///
  /// @param what tells apart several things created by one command, e.g. `project`
  public String newId(String what) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((commandId.value() + "/" + what).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

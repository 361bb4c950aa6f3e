package org.tiendo.contracts.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A work item (đề án, báo cáo, nhiệm vụ): a project, report or task that is assigned, reviewed and completed.
public record ProjectId(String value) implements Id {

  public ProjectId {
    Id.check(value);
  }

  /// The item that is imported under an external key, the same however often its row comes: 24 hexadecimal digits.
  ///
  /// @param key what the sender calls it, unique for the assigner
  /// @param time how many items of that key were imported and withdrawn before
  public static ProjectId imported(UnitId assigner, String key, int time) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  ("imported/" + assigner + "/" + time + "/" + key)
                      .getBytes(StandardCharsets.UTF_8));
      return new ProjectId(HexFormat.of().formatHex(hash, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

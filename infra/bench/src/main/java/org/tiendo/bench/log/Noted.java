package org.tiendo.bench.log;

import java.util.Random;
import org.tiendo.contracts.id.ProjectId;

/// The event that everybody stores: a note whose JSON has 256 bytes.
record Noted(ProjectId on, String text) implements Notes.NoteEvent {

  private static final String TEXTS = texts();
  private static final int LENGTH = 208;

  static Noted on(String id) {
    int from = Math.floorMod(id.hashCode(), TEXTS.length() - LENGTH);
    return new Noted(new ProjectId(id), TEXTS.substring(from, from + LENGTH));
  }

  /// Letters that do not compress to nothing.
  private static String texts() {
    return new Random(5)
        .ints(8_192, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

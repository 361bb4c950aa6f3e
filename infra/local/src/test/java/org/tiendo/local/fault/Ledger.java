package org.tiendo.local.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What was sent and what was answered, noted on disk, outside the system, before and after each command. It is all that a
/// check believes.
///
/// A line is `> <key>`, `< <key> <command id> <log> <position>` or `! <key> <status and text>`.
final class Ledger implements AutoCloseable {

  private final Path file;
  private final BufferedWriter notes;
  private final AtomicInteger acknowledged = new AtomicInteger();

  Ledger(Path file) throws IOException {
    this.file = file;
    this.notes =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// @param log where its events are
  /// @param position of its first event
  record Answer(String commandId, String log, long position) {}

  /// What a ledger holds.
  ///
  /// @param answers by key
  /// @param unanswered keys of commands of which nobody knows whether they were stored
  /// @param refused by key: no command that a test sends should be
  record Contents(
      Map<String, Answer> answers, Map<String, String> unanswered, Map<String, String> refused) {}

  void sent(String key) {
    note("> " + key);
  }

  void answered(String key, Answer answer) {
    note("< %s %s %s %d".formatted(key, answer.commandId(), answer.log(), answer.position()));
    acknowledged.incrementAndGet();
  }

  void refused(String key, String why) {
    note("! " + key + " " + why.replace('\n', ' '));
  }

  private synchronized void note(String line) {
    try {
      notes.write(line);
      notes.newLine();
      notes.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many commands were acknowledged so far.
  int acknowledged() {
    return acknowledged.get();
  }

  Contents read() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, String> unanswered = new TreeMap<>();
    Map<String, String> refused = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] note = line.split(" ", 3);
        switch (note[0]) {
          case ">" -> unanswered.put(note[1], "");
          case "<" -> {
            String[] answer = note[2].split(" ");
            answers.put(note[1], new Answer(answer[0], answer[1], Long.parseLong(answer[2])));
            unanswered.remove(note[1]);
          }
          default -> {
            refused.put(note[1], note[2]);
            unanswered.remove(note[1]);
          }
        }
      }
      return new Contents(answers, unanswered, refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    notes.close();
  }
}

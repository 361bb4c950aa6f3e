package org.tiendo.eventing.deadletter;

import java.time.Instant;
import java.util.Map;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.Automation;

/// A record that an automation could not act on, or may not yet, since an earlier one of its sequence waits.
///
/// The record itself is not kept: its log has it.
///
/// @param sequence automation and stream: what must be done one after the other
/// @param cause the code of a rule, `reaction-failed`, `command-failed`, or [#HELD_BACK]
/// @param facts what a person needs to understand it, by name
/// @param since when it was parked
/// @param attempts how often it failed
public record DeadLetter(
    String automation,
    String log,
    long position,
    String sequence,
    String cause,
    Map<String, String> facts,
    Instant since,
    int attempts) {

  /// Nothing is wrong with it: it waits for the ones before.
  public static final String HELD_BACK = "held-back";

  public DeadLetter {
    facts = Map.copyOf(facts);
  }

  static DeadLetter of(
      Automation automation,
      PublishedRecord record,
      String cause,
      Map<String, String> facts,
      Instant at) {
    return new DeadLetter(
        automation.name(),
        record.log(),
        record.position(),
        sequence(automation, record),
        cause,
        facts,
        at,
        cause.equals(HELD_BACK) ? 0 : 1);
  }

  static String sequence(Automation automation, PublishedRecord record) {
    return automation.name() + "/" + record.log() + "/" + record.stream();
  }

  /// The same as the key of the command that it stands for.
  public String id() {
    return automation + "/" + log + "/" + position;
  }
}

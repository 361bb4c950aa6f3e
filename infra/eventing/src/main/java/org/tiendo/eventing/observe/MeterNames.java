package org.tiendo.eventing.observe;

/// The names of all meters of commands, the log, its delivery, and what is shown of it.
public final class MeterNames {

  /// Timer: a command from its sending to its outcome. Tags [#NAME], [#OUTCOME].
  public static final String COMMANDS = "tiendo.commands";

  /// Gauge: last position of the log that this process knows to be durable, -1 if none. Tag [#LOG].
  public static final String LOG_POSITION = "tiendo.log.position";

  /// Summary: commits stored by one insert. Tag [#LOG].
  public static final String LOG_GROUP = "tiendo.log.group";

  /// Counter: inserts that found their position taken by another process. Tag [#LOG].
  public static final String LOG_RACES = "tiendo.log.races";

  /// Counter: inserts whose outcome was not known at first. Tag [#LOG].
  public static final String LOG_UNKNOWN = "tiendo.log.unknown";

  /// Counter: reads that met a hole; any is an alarm. Tag [#LOG].
  public static final String LOG_HOLES = "tiendo.log.holes";

  /// Counter: states of long streams that were to be kept, by whether they were. Tags [#LOG], [#OUTCOME].
  public static final String SNAPSHOTS = "tiendo.snapshots";

  /// Gauge: last position that the topic is known to hold, -1 if none. Tag [#LOG].
  public static final String RELAY_POSITION = "tiendo.relay.position";

  /// Gauge: positions of the log that the topic does not hold yet. Tag [#LOG].
  public static final String RELAY_LAG = "tiendo.relay.lag";

  /// Counter: times the relay lost its way and started again from the topic's end. Tag [#LOG].
  public static final String RELAY_FAILURES = "tiendo.relay.failures";

  /// Counter: times the relay stopped since topic and log contradict each other; any is an alarm. Tag [#LOG].
  public static final String RELAY_ALARMS = "tiendo.relay.alarms";

  /// Gauge: 1 in the process that relays, 0 in those that stand by. Tag [#LOG].
  public static final String RELAY_ACTIVE = "tiendo.relay.active";

  /// Counter: times this process began to relay after it had stood by. Tag [#LOG].
  public static final String RELAY_TAKEOVERS = "tiendo.relay.takeovers";

  /// Counter: times this process was relaying and found that another does. Tag [#LOG].
  public static final String RELAY_HANDOVERS = "tiendo.relay.handovers";

  /// Gauge: last position handled, -1 if none. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_POSITION = "tiendo.inbox.position";

  /// Gauge: records of the topic not handled yet. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_LAG = "tiendo.inbox.lag";

  /// Counter: batches that failed and come again. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_FAILURES = "tiendo.inbox.failures";

  /// Counter: repeated records, dropped. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_DUPLICATES = "tiendo.inbox.duplicates";

  /// Counter: records read from the log's owner instead of the topic. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_FILLED = "tiendo.inbox.filled";

  /// Counter: records that no service of the installation sealed; the log was asked instead. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_UNSEALED = "tiendo.inbox.unsealed";

  /// Counter: records that are unreadable, foreign, forged, or beyond the log, parked; any is an alarm. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_REJECTED = "tiendo.inbox.rejected";

  /// Counter: repeated records with another leaf hash; any is an alarm. Tags [#CONSUMER], [#LOG].
  public static final String INBOX_FORKS = "tiendo.inbox.forks";

  /// Counter: records that an automation could not act on and parked. Tag [#SERVICE].
  public static final String AUTOMATION_REFUSED = "tiendo.automation.refused";

  /// Gauge: sequences that stand still until an operator retries or skips. Tag [#SERVICE].
  public static final String AUTOMATION_STANDING = "tiendo.automation.standing";

  /// Counter: commands of timers that were carried out, now or by an earlier sending. Tag [#SERVICE].
  public static final String TIMERS_SENT = "tiendo.timers.sent";

  /// Counter: commands of timers that were refused and parked. Tag [#SERVICE].
  public static final String TIMERS_REFUSED = "tiendo.timers.refused";

  /// Gauge: last position folded, -1 if none. Tags [#PROJECTION], [#LOG].
  public static final String PROJECTION_POSITION = "tiendo.projection.position";

  /// Gauge: records of the topic not folded yet. Tags [#PROJECTION], [#LOG].
  public static final String PROJECTION_LAG = "tiendo.projection.lag";

  /// Gauge: sections in which the last comparison of copies found a difference, -1 before any; more than 0 is an alarm. Tag
  /// [#PROJECTION].
  public static final String PROJECTION_DIFFERENCES = "tiendo.projection.differences";

  /// Counter: comparisons of copies that this process made: `same`, `different`, which is an alarm, or `undecided`. Tags
  /// [#PROJECTION], [#OUTCOME].
  public static final String PROJECTION_COMPARISONS = "tiendo.projection.comparisons";

  /// Gauge: records that a rebuild under way has still to fold, 0 if there is none. Tag [#PROJECTION].
  public static final String REBUILD_LEFT = "tiendo.rebuild.left";

  /// Gauge: streams open to pages.
  public static final String STREAMS_OPEN = "tiendo.streams.open";

  /// Counter: events sent in streams to pages.
  public static final String STREAMS_EVENTS = "tiendo.streams.events";

  /// Counter: streams that were ended since their readers did not read.
  public static final String STREAMS_SLOW = "tiendo.streams.slow";

  /// Tag: simple name of a command, `none` if it was answered before it was made.
  public static final String NAME = "name";

  /// Tag: what became of a command, or of a comparison.
  public static final String OUTCOME = "outcome";

  /// Tag: name of a log.
  public static final String LOG = "log";

  /// Tag: name of a reader of a topic.
  public static final String CONSUMER = "consumer";

  /// Tag: name of a projection, without its version.
  public static final String PROJECTION = "projection";

  /// Tag: name of a service.
  public static final String SERVICE = "service";

  private MeterNames() {}
}

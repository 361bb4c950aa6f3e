package org.tiendo.eventing.observe;

/// The names of all meters of commands and the log.
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

  /// Tag: simple name of a command, `none` if it was answered before it was made.
  public static final String NAME = "name";

  /// Tag: what became of a command.
  public static final String OUTCOME = "outcome";

  /// Tag: name of a log.
  public static final String LOG = "log";

  private MeterNames() {}
}

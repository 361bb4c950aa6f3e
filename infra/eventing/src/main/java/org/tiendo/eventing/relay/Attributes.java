package org.tiendo.eventing.relay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// The CloudEvents 1.0 attributes of a record, all but its data, as texts by name.
///
/// The same attributes travel as Kafka headers and as members of a JSON line. Extension names are lower case without
/// separators, as CloudEvents demands; all values are texts, since its integers have 32 bits only.
final class Attributes {

  private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Attributes() {}

  static Map<String, String> of(PublishedRecord record, String tenant) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("specversion", "1.0");
    all.put("id", record.log() + "/" + record.position());
    all.put("source", source(tenant, record.log()));
    all.put("type", type(record));
    all.put("subject", record.stream());
    all.put("time", MILLIS.format(record.recordedAt()));
    all.put("position", Long.toString(record.position()));
    all.put("streamsequence", Long.toString(record.sequence()));
    all.put("effectiveon", record.effectiveOn().toString());
    all.put("actor", record.actor().value());
    all.put("actorunit", record.unit().value());
    if (record.onBehalfOf() instanceof UnitId unit) {
      all.put("onbehalfof", unit.value());
    }
    all.put("commandid", record.commandId());
    all.put("correlationid", record.correlationId());
    if (record.causationId() instanceof String causation) {
      all.put("causationid", causation);
    }
    all.put("storedtype", record.type());
    all.put("schemaversion", Integer.toString(record.version()));
    all.put("leafhash", record.leafHash());
    return all;
  }

  /// The record that these attributes and `event` make.
  ///
  /// @throws UnreadableRecord if one is missing, of a wrong form, or contradicts another
  static PublishedRecord record(
      Map<String, String> all, String tenant, @Nullable PublishedEvent event) {
    try {
      String log = log(all, tenant);
      PublishedRecord record =
          new PublishedRecord(
              log,
              count(all, "position"),
              text(all, "subject"),
              count(all, "streamsequence"),
              Instant.parse(text(all, "time")),
              LocalDate.parse(text(all, "effectiveon")),
              new PersonId(text(all, "actor")),
              new UnitId(text(all, "actorunit")),
              all.get("onbehalfof") instanceof String unit ? new UnitId(unit) : null,
              text(all, "commandid"),
              text(all, "correlationid"),
              all.get("causationid"),
              text(all, "storedtype"),
              Math.toIntExact(count(all, "schemaversion")),
              matching(all, "leafhash", HASH),
              event);
      same(all, "specversion", "1.0");
      same(all, "id", log + "/" + record.position());
      same(all, "type", type(record));
      return record;
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      throw new UnreadableRecord("an attribute is of a wrong form: " + e.getMessage(), e);
    }
  }

  static String text(Map<String, String> all, String name) {
    String value = all.get(name);
    if (value == null || value.isEmpty()) {
      throw new UnreadableRecord("attribute " + name + " is missing");
    }
    return value;
  }

  private static String log(Map<String, String> all, String tenant) {
    String source = text(all, "source");
    String stem = source(tenant, "");
    if (!source.startsWith(stem) || source.indexOf('/', stem.length()) >= 0) {
      throw new UnreadableRecord("source " + source + " is not a log of " + tenant);
    }
    return source.substring(stem.length());
  }

  private static String source(String tenant, String log) {
    return "/tiendo/" + tenant + "/" + log;
  }

  private static String type(PublishedRecord record) {
    PublishedEvent event = record.event();
    return event != null
        ? EventTypes.of(event.getClass()).cloudEventType()
        : "org.tiendo." + record.log() + "." + record.type() + ".v" + record.version();
  }

  private static long count(Map<String, String> all, String name) {
    return Long.parseLong(matching(all, name, COUNT));
  }

  private static String matching(Map<String, String> all, String name, Pattern form) {
    String value = text(all, name);
    if (!form.matcher(value).matches()) {
      throw new UnreadableRecord("attribute " + name + " is of a wrong form: " + value);
    }
    return value;
  }

  private static void same(Map<String, String> all, String name, String expected) {
    if (!text(all, name).equals(expected)) {
      throw new UnreadableRecord(
          "attribute " + name + " is " + all.get(name) + " instead of " + expected);
    }
  }
}

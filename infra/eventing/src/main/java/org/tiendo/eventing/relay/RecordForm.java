package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.store.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a record looks outside: on Kafka as a CloudEvent 1.0 in binary mode, by HTTP as one in JSON on one line.
///
/// What is read maps to classes by the closed table [EventTypes] alone. Members of an event that are not known yet are
/// ignored, since published forms grow; anything missing or malformed is an [UnreadableRecord].
public final class RecordForm {

  /// All records of a topic lie in this partition: a log is one order.
  public static final int PARTITION = 0;

  /// No commit is larger, and no published form is larger than what was stored by much.
  private static final int LARGEST = 2 << 20;

  private static final String HEADER_PREFIX = "ce_";
  private static final Map<String, EventTypes.Entry> TYPES =
      EventTypes.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(EventTypes.Entry::cloudEventType, Function.identity()));

  private final JsonMapper json;
  private final ObjectReader reader;
  private final String tenant;
  private final RecordSeal seal;

  /// @param json the mapper of [org.tiendo.eventing.store.EventJson]
  /// @param tenant whose records these are; records of another are unreadable
  public RecordForm(JsonMapper json, String tenant) {
    this(json, tenant, RecordSeal.NONE);
  }

  /// @param seal what shows that a Kafka record is of this installation
  public RecordForm(JsonMapper json, String tenant, RecordSeal seal) {
    this.json = json;
    this.seal = seal;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.tenant = tenant;
  }

  /// The Kafka record: key is the tenant, value the event's JSON, empty if there is no published form.
  public ProducerRecord<byte[], byte[]> toKafka(String topic, PublishedRecord record) {
    byte[] value =
        record.event() == null
            ? new byte[0]
            : CanonicalJson.write(json.valueToTree(record.event()));
    byte[] key = tenant.getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> out = new ProducerRecord<>(topic, PARTITION, key, value);
    out.headers().add("content-type", "application/json".getBytes(UTF_8));
    Attributes.of(record, tenant)
        .forEach((name, text) -> out.headers().add(HEADER_PREFIX + name, text.getBytes(UTF_8)));
    seal.put(out.headers(), key, value);
    return out;
  }

  /// Whether a record was made by a service of this installation. One that was not may still tell the truth: earlier releases
  /// sealed nothing.
  public boolean isGenuine(ConsumerRecord<byte[], byte[]> in) {
    return seal.fits(in.headers(), in.key(), in.value());
  }

  /// @throws UnreadableRecord if it is not a record of this tenant, or not readable by this version
  public PublishedRecord fromKafka(ConsumerRecord<byte[], byte[]> in) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Header header : in.headers()) {
      if (header.key().startsWith(HEADER_PREFIX) && header.value() != null) {
        String name = header.key().substring(HEADER_PREFIX.length());
        if (attributes.put(name, new String(header.value(), UTF_8)) != null) {
          throw new UnreadableRecord("attribute " + name + " stands there twice");
        }
      }
    }
    byte[] value = in.value();
    if (value != null && value.length > LARGEST) {
      throw new UnreadableRecord("the value has " + value.length + " bytes");
    }
    boolean empty = value == null || value.length == 0;
    return Attributes.record(attributes, tenant, empty ? null : event(attributes, value));
  }

  /// One line without line ends: the CloudEvents JSON format, with the event as `data` if there is one.
  public String toLine(PublishedRecord record) {
    ObjectNode line = json.createObjectNode();
    Attributes.of(record, tenant).forEach(line::put);
    if (record.event() != null) {
      line.put("datacontenttype", "application/json");
      line.set("data", json.valueToTree(record.event()));
    }
    return json.writeValueAsString(line);
  }

  /// @throws UnreadableRecord as [#fromKafka]
  public PublishedRecord fromLine(String line) {
    JsonNode tree;
    try {
      tree = json.readTree(line);
    } catch (JacksonException e) {
      throw new UnreadableRecord("a line is not JSON", e);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    tree.properties().stream()
        .filter(member -> member.getValue().isString())
        .forEach(member -> attributes.put(member.getKey(), member.getValue().stringValue()));
    JsonNode data = tree.get("data");
    return Attributes.record(
        attributes, tenant, data == null ? null : event(attributes, json.writeValueAsBytes(data)));
  }

  private PublishedEvent event(Map<String, String> attributes, byte[] value) {
    String type = Attributes.text(attributes, "type");
    EventTypes.Entry entry = TYPES.get(type);
    if (entry == null) {
      throw new UnreadableRecord("type " + type + " is not in the table of published types");
    }
    try {
      PublishedEvent event = reader.forType(entry.recordClass()).readValue(value);
      Complete.check(event, entry.type());
      return event;
    } catch (JacksonException e) {
      throw new UnreadableRecord("the value is no " + type + ": " + e.getOriginalMessage(), e);
    }
  }
}

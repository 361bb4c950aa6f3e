package org.tiendo.eventing.relay;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The relay's Kafka clients. Tests give others.
record RelayKafka(
    Supplier<Admin> admin,
    Supplier<Consumer<byte[], byte[]>> consumer,
    Supplier<Producer<byte[], byte[]>> producer) {

  static final String CALL_LIMIT_MS = "10000";
  private static final String DELIVERY_LIMIT_MS = "30000";

  static RelayKafka at(String bootstrap) {
    return new RelayKafka(
        () -> Admin.create(adminSettings(bootstrap)),
        () ->
            ByteConsumers.at(
                bootstrap, Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")),
        () -> new KafkaProducer<>(producerSettings(bootstrap)));
  }

  private static Map<String, Object> adminSettings(String bootstrap) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_LIMIT_MS,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
  }

  /// All in-sync replicas acknowledge, and a retry neither doubles nor reorders a batch.
  private static Map<String, Object> producerSettings(String bootstrap) {
    return Map.ofEntries(
        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
        Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
        Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5),
        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none"),
        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_LIMIT_MS),
        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, CALL_LIMIT_MS));
  }
}

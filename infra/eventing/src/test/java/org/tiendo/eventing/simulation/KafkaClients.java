package org.tiendo.eventing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process's Kafka clients, as far as relay and inbox use them.
final class KafkaClients {

  private static final int TIMEOUT_MICROS = 200_000;
  private static final int POLLED = 40;
  private static final String PRODUCE = "produce";

  /// A broker that takes records long after they were sent.
  private static final double SLOW = 0.05;

  /// A relay that stands still between asking whether it may send and sending.
  private static final double STOPPED = 0.1;

  private static final Duration EMPTY_POLL = Duration.ofMillis(80);

  private final Process process;
  private final Network network;
  private final Broker broker;
  private final BooleanSupplier holdsLease;

  /// @param holdsLease whether it is this process that should relay
  KafkaClients(Process process, Network network, Broker broker, BooleanSupplier holdsLease) {
    this.holdsLease = holdsLease;
    this.process = process;
    this.network = network;
    this.broker = broker;
  }

  /// What the broker does with a request, told whether its sender has given it up.
  private interface Handling<T> {
    T handle(boolean givenUp);
  }

  private <T> T call(String what, Handling<T> handling) {
    Reply<T> reply = new Reply<>();
    network.request(
        process.name,
        Broker.NAME,
        () -> {
          if (what.equals(PRODUCE) && process.simulation.fault(SLOW)) {
            long micros = process.simulation.between(TIMEOUT_MICROS / 2, 2 * TIMEOUT_MICROS);
            process.simulation.after(micros, () -> handle(handling, reply));
          } else {
            handle(handling, reply);
          }
        });
    process.simulation.after(TIMEOUT_MICROS, () -> reply.fail(new TimeoutException("no reply")));
    try {
      return process.await(what, reply);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private <T> void handle(Handling<T> handling, Reply<T> reply) {
    if (broker.up()) {
      T answer = handling.handle(reply.given());
      network.reply(Broker.NAME, process.name, () -> reply.give(answer));
    }
  }

  /// All topics are there.
  private static final class Created extends CreateTopicsResult {
    Created() {
      super(Map.of());
    }
  }

  Admin admin() {
    return MongoFacade.proxy(
        Admin.class,
        (_, method, _) ->
            switch (method.getName()) {
              case "createTopics" -> {
                call("create topic", _ -> true);
                yield new Created();
              }
              case "close" -> null;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  Producer<byte[], byte[]> producer() {
    List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>();
    List<CompletableFuture<RecordMetadata>> futures = new ArrayList<>();
    return producerProxy(waiting, futures);
  }

  @SuppressWarnings("unchecked")
  private Producer<byte[], byte[]> producerProxy(
      List<ProducerRecord<byte[], byte[]>> waiting,
      List<CompletableFuture<RecordMetadata>> futures) {
    return MongoFacade.proxy(
        Producer.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "send" -> {
                CompletableFuture<RecordMetadata> future = new CompletableFuture<>();
                waiting.add((ProducerRecord<byte[], byte[]>) arguments[0]);
                futures.add(future);
                yield (Future<RecordMetadata>) future;
              }
              case "flush" -> {
                flush(waiting, futures);
                yield null;
              }
              case "close" -> null;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  /// Sends what waits in one or two batches; after one that failed none follows.
  private void flush(
      List<ProducerRecord<byte[], byte[]>> waiting,
      List<CompletableFuture<RecordMetadata>> futures) {
    RuntimeException failed = null;
    while (!waiting.isEmpty()) {
      int size = process.simulation.chance(0.7) ? waiting.size() : 1 + waiting.size() / 2;
      List<ProducerRecord<byte[], byte[]>> batch = List.copyOf(waiting.subList(0, size));
      List<CompletableFuture<RecordMetadata>> sent = List.copyOf(futures.subList(0, size));
      waiting.subList(0, size).clear();
      futures.subList(0, size).clear();
      if (failed == null) {
        failed = sent(batch, sent);
      }
      if (failed != null) {
        RuntimeException why = failed;
        sent.forEach(future -> future.completeExceptionally(why));
      }
    }
  }

  private @Nullable RuntimeException sent(
      List<ProducerRecord<byte[], byte[]>> batch, List<CompletableFuture<RecordMetadata>> futures) {
    if (process.simulation.fault(STOPPED)) {
      process.pause(Duration.ofMillis(process.simulation.between(50, 400)));
      process.sitOut();
    }
    try {
      long first = call(PRODUCE, givenUp -> append(batch, givenUp));
      for (int i = 0; i < futures.size(); i++) {
        TopicPartition partition = new TopicPartition(batch.get(i).topic(), 0);
        futures.get(i).complete(new RecordMetadata(partition, first, i, 0, 0, 0));
      }
      return null;
    } catch (KafkaException e) {
      return e;
    }
  }

  private long append(List<ProducerRecord<byte[], byte[]>> batch, boolean givenUp) {
    if (!holdsLease.getAsBoolean()) {
      process.simulation.faults.happened(Fault.RELAYED_WITHOUT_LEASE);
    }
    return broker.append(batch, givenUp);
  }

  @SuppressWarnings("unchecked")
  Consumer<byte[], byte[]> consumer(boolean resets) {
    Reading reading = new Reading(resets);
    return MongoFacade.proxy(
        Consumer.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "assign" -> reading.assign((List<TopicPartition>) arguments[0]);
              case "seek" -> reading.seek((Long) arguments[1]);
              case "seekToBeginning" -> reading.seek(0);
              case "position" -> reading.next;
              case "poll" -> reading.poll();
              case "endOffsets" ->
                  Map.of(reading.partition, call("end offset", _ -> (long) broker.records.size()));
              case "beginningOffsets" -> Map.of(reading.partition, 0L);
              case "currentLag" -> OptionalLong.of(Math.max(0, reading.end - reading.next));
              case "close" -> null;
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  private final class Reading {
    private final boolean resets;
    private TopicPartition partition = new TopicPartition("none", 0);
    private long next;
    private long end;

    Reading(boolean resets) {
      this.resets = resets;
    }

    @Nullable Object assign(List<TopicPartition> partitions) {
      partition = partitions.getFirst();
      return null;
    }

    @Nullable Object seek(long offset) {
      next = offset;
      return null;
    }

    private record Fetched(List<ProducerRecord<byte[], byte[]>> records, long end) {}

    ConsumerRecords<byte[], byte[]> poll() throws InterruptedException {
      long from = next;
      Fetched fetched;
      try {
        fetched = call("poll", _ -> fetch(from));
      } catch (TimeoutException e) {
        return ConsumerRecords.empty();
      }
      end = fetched.end();
      if (from > end) {
        if (!resets) {
          throw new OffsetOutOfRangeException(Map.of(partition, from));
        }
        next = 0;
        return ConsumerRecords.empty();
      }
      if (fetched.records().isEmpty()) {
        process.sleep(EMPTY_POLL);
        return ConsumerRecords.empty();
      }
      List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
      fetched.records().forEach(each -> read.add(Topics.at(next + read.size(), each)));
      next += read.size();
      return new ConsumerRecords<>(Map.of(partition, read), Map.of());
    }

    private Fetched fetch(long from) {
      int size = broker.records.size();
      int until = Math.min(size, (int) from + 1 + process.simulation.below(POLLED));
      return new Fetched(
          from >= size ? List.of() : List.copyOf(broker.records.subList((int) from, until)), size);
    }
  }
}

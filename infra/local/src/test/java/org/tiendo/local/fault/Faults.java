package org.tiendo.local.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tiendo.testkit.network.Direction;
import org.tiendo.testkit.network.TcpProxy;

/// What can happen to a plant. Each returns when the fault is over; what follows from it may last.
record Faults(Plant plant, Random random) {

  private static final int REPLAYED = 300;
  private static final int FORGED = 20;

  /// Links of services to brokers, e.g. `task-1` to `kafka`.
  static BiPredicate<String, String> between(String from, String to) {
    return (f, t) -> f.startsWith(from) && t.startsWith(to);
  }

  /// A process stands still for a while and then goes on as if nothing had been.
  void paused(String part, Runnable meanwhile) {
    ProcessHandle process = plant.part(part).handle();
    Signals.pause(process);
    try {
      meanwhile.run();
    } finally {
      Signals.wake(process);
    }
  }

  /// Nothing goes over these links for so long as something else is done.
  void cutOff(BiPredicate<String, String> links, Runnable meanwhile) {
    List<TcpProxy> cut = plant.network().where(links);
    cut.forEach(proxy -> proxy.hold(Direction.values()));
    try {
      meanwhile.run();
    } finally {
      cut.forEach(TcpProxy::pass);
    }
  }

  /// Nothing goes these ways over these links for so long.
  void partitioned(BiPredicate<String, String> links, Duration time, Direction... ways) {
    List<TcpProxy> cut = plant.network().where(links);
    if (cut.isEmpty()) {
      throw new IllegalArgumentException("there is no such link");
    }
    cut.forEach(proxy -> proxy.hold(ways));
    pass(time);
    cut.forEach(TcpProxy::pass);
  }

  /// Everything takes longer on these links.
  void slow(BiPredicate<String, String> links, Duration delay, Duration time) {
    List<TcpProxy> slowed = plant.network().where(links);
    slowed.forEach(proxy -> proxy.delay(delay));
    pass(time);
    slowed.forEach(TcpProxy::pass);
  }

  /// All connections break, or end half.
  void broken(BiPredicate<String, String> links) {
    plant.network().where(links).forEach(TcpProxy::reset);
    plant.network().where(links).forEach(proxy -> proxy.halfClose(Direction.TO_CLIENT));
  }

  /// Links stop one after the other, in random order, until none works, and come back in another order.
  void swizzled(Duration step) {
    List<Network.Link> links = new ArrayList<>(plant.network().links());
    Collections.shuffle(links, random);
    for (Network.Link link : links) {
      plant.network().on(link).hold();
      pass(step);
    }
    Collections.shuffle(links, random);
    for (Network.Link link : links) {
      plant.network().on(link).pass();
      pass(step);
    }
  }

  /// Somebody deletes a topic.
  void deleted(String topic) {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A topic becomes what it was when it held so many records, as after the loss of a broker's unsynced tail.
  void cutBack(String topic, int records) {
    List<ConsumerRecord<byte[], byte[]>> all =
        TopicRecords.all(kafka(), topic).stream().limit(records).toList();
    deleted(topic);
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sent(topic, all);
  }

  /// Records of before come again: some of the oldest, and some of the newest in any order.
  void replayed(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = TopicRecords.all(kafka(), topic);
    List<ConsumerRecord<byte[], byte[]>> again =
        new ArrayList<>(all.subList(0, Math.min(REPLAYED, all.size())));
    List<ConsumerRecord<byte[], byte[]>> newest =
        new ArrayList<>(all.subList(Math.max(0, all.size() - REPLAYED), all.size()));
    Collections.shuffle(newest, random);
    again.addAll(newest);
    sent(topic, again);
  }

  /// Somebody who can reach the broker, and does not know the secret, writes what would come next: the newest records with
  /// other content, at the positions behind the last.
  void forged(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = TopicRecords.all(kafka(), topic);
    List<ConsumerRecord<byte[], byte[]>> newest =
        all.subList(Math.max(0, all.size() - FORGED), all.size());
    sent(topic, Forgeries.behind(newest));
  }

  /// What is no record at all lies in a topic: noise, half a record, types that nobody knows, and much of nothing.
  void poisoned(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = TopicRecords.all(kafka(), topic);
    sent(topic, Forgeries.poison(all.getLast(), random));
  }

  private void sent(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> under = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> in : records) {
        under.add(
            producer.send(
                new ProducerRecord<>(
                    topic, 0, in.timestamp(), in.key(), in.value(), in.headers())));
      }
      for (Future<RecordMetadata> sent : under) {
        sent.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka()));
  }

  private String kafka() {
    return plant.databases().kafka();
  }

  /// How long a fault lasts.
  static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}

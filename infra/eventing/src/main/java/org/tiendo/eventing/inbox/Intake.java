package org.tiendo.eventing.inbox;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tiendo.contracts.PublishedRecord;

/// Decides what of a topic is handed on.
interface Intake {

  /// Starts again behind position `last`.
  void expectAfter(long last);

  /// Takes the next record of the topic and gives out none, one or several.
  ///
  /// @throws HoleReader.OwnerUnavailable if the owner is needed and does not answer; nothing was skipped
  void take(ConsumerRecord<byte[], byte[]> in, Consumer<PublishedRecord> out);

  /// Asks the owner whether there is more than the topic has shown.
  ///
  /// @throws HoleReader.OwnerUnavailable if it does not answer; nothing was skipped
  void takeFromOwner(Consumer<PublishedRecord> out);
}

package org.tiendo.eventing.store;

import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import tools.jackson.databind.JsonNode;

/// What Axon expects of a storage engine, tested on the engine over a log.
abstract class EngineSuite extends LogSuite {

  static final EventJson JSON = new EventJson();

  /// A length, as it is stored today.
  record Measured(String what, int millimetres) {}

  /// A length, as it was stored first.
  record MeasuredInInches(String what, int inches) {
    Measured today() {
      return new Measured(what, (int) Math.round(inches * 25.4));
    }
  }

  /// A state of a stream that Axon keeps.
  record Total(int millimetres) {}

  static final RecordForms FORMS =
      new RecordForms(
          JSON,
          List.of(Measured.class, Total.class),
          List.of(
              new EarlierForm<>("Measured", 1, MeasuredInInches.class, MeasuredInInches::today)));

  abstract Snapshots snapshots();

  abstract TokenStore tokens(String owner);

  SequencedLogStorageEngine engine() {
    return engine("1");
  }

  SequencedLogStorageEngine engine(String revision) {
    return new SequencedLogStorageEngine(log(), FORMS, snapshots(), revision);
  }

  /// A commit of one event in the form of today.
  void append(String command, String stream, long seq, int millimetres) {
    EventForms.Form form = FORMS.encode(new Measured(command, millimetres));
    append(command, stream, seq, form.version(), form.data());
  }

  void append(String command, String stream, long seq, int version, JsonNode data) {
    Commit.NewEvent event =
        new Commit.NewEvent(StreamId.parse(stream), seq, "Measured", version, data);
    log().append(Commits.named(command).event(event).build());
  }
}

package org.tiendo.eventing.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;

/// What an ordered insert came to.
sealed interface InsertOutcome {

  int DUPLICATE_KEY = 11_000;

  /// All are durable.
  record Stored() implements InsertOutcome {}

  /// Those before `index` are durable; the position of that one is taken.
  record PositionTaken(int index) implements InsertOutcome {}

  /// Those before `index` are durable; that one breaks a promise: a place in a stream, the command id or a claim.
  record KeyTaken(int index) implements InsertOutcome {}

  /// Those before `index` are durable; that one is something the server does not take.
  record Rejected(int index, MongoException cause) implements InsertOutcome {}

  /// Nothing is known.
  record Unknown(MongoException cause) implements InsertOutcome {}

  /// How many of `size` documents are known to be durable.
  default int durable(int size) {
    return switch (this) {
      case Stored() -> size;
      case PositionTaken(int index) -> index;
      case KeyTaken(int index) -> index;
      case Rejected(int index, _) -> index;
      case Unknown _ -> 0;
    };
  }

  static InsertOutcome of(MongoException failure) {
    if (!(failure instanceof MongoBulkWriteException bulk)
        || bulk.getWriteConcernError() != null
        || bulk.getWriteErrors().size() != 1) {
      return new Unknown(failure);
    }
    BulkWriteError error = bulk.getWriteErrors().getFirst();
    if (error.getCode() != DUPLICATE_KEY) {
      return new Rejected(error.getIndex(), failure);
    }
    // The message goes on with the key, which holds text of requests.
    String violated = error.getMessage().split(" dup key: ", 2)[0];
    return violated.endsWith("index: _id_") || violated.contains("index: _id_ ")
        ? new PositionTaken(error.getIndex())
        : new KeyTaken(error.getIndex());
  }
}

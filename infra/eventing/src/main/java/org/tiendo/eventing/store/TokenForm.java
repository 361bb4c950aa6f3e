package org.tiendo.eventing.store;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How tokens are stored: a closed set of kinds, without class names.
final class TokenForm {

  private TokenForm() {}

  static @Nullable Document write(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> null;
      case GlobalSequenceTrackingToken at ->
          new Document("kind", "at").append("position", at.getGlobalIndex());
      case ReplayToken replay ->
          new Document("kind", "replay")
              .append("reset", write(replay.getTokenAtReset()))
              .append("current", write(replay.getCurrentToken()))
              .append("context", context(replay));
      case MergedTrackingToken merged ->
          new Document("kind", "merged")
              .append("lower", write(merged.lowerSegmentToken()))
              .append("upper", write(merged.upperSegmentToken()));
      case TrackingToken other ->
          throw new IllegalArgumentException(
              "a kind of token that is not stored: " + other.getClass());
    };
  }

  private static @Nullable String context(ReplayToken replay) {
    return switch (replay.context()) {
      case null -> null;
      case String text -> text;
      case Object other ->
          throw new IllegalArgumentException(
              "a reset context is a text, not a " + other.getClass());
    };
  }

  static @Nullable TrackingToken read(@Nullable Document stored) {
    if (stored == null) {
      return null;
    }
    return switch (stored.getString("kind")) {
      case "at" -> new GlobalSequenceTrackingToken(stored.getLong("position"));
      case "replay" -> replay(stored);
      case "merged" -> new MergedTrackingToken(part(stored, "lower"), part(stored, "upper"));
      default -> throw new IllegalStateException("an unknown kind of token: " + stored);
    };
  }

  private static TrackingToken replay(Document stored) {
    return ReplayToken.createReplayToken(
        part(stored, "reset"), part(stored, "current"), stored.getString("context"));
  }

  private static @Nullable TrackingToken part(Document stored, String name) {
    return read(stored.get(name, Document.class));
  }
}

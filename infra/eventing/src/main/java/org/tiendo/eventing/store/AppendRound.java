package org.tiendo.eventing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.tiendo.eventing.store.PreparedCommit.Place;

/// Commits numbered one behind the other, to be inserted together. Their positions and bytes stay as they are until it is
/// known that they are stored there or that another process was.
record AppendRound(List<Numbered> commits) {

  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  /// A commit that a caller waits for.
  record Waiting(PreparedCommit commit, CompletableFuture<Place> outcome) {}

  /// A commit at the place it shall have.
  record Numbered(Waiting waiting, Place place, RawBsonDocument document) {

    static Numbered of(Waiting waiting, Place place) {
      return new Numbered(waiting, place, waiting.commit().form().at(place));
    }

    boolean isStoredAs(Document stored) {
      return document.decode(DOCUMENTS).equals(stored);
    }

    long end() {
      return place.position() + waiting.commit().count();
    }
  }

  AppendRound {
    commits = List.copyOf(commits);
  }

  int size() {
    return commits.size();
  }

  long start() {
    return commits.getFirst().place().position();
  }

  AppendRound from(int index) {
    return new AppendRound(commits.subList(index, commits.size()));
  }

  List<RawBsonDocument> documents() {
    return commits.stream().map(Numbered::document).toList();
  }

  List<Waiting> waiting() {
    List<Waiting> waiting = new ArrayList<>();
    commits.forEach(commit -> waiting.add(commit.waiting()));
    return waiting;
  }

  /// How many of these, from the first on, are what is stored in their places.
  int storedAs(List<Document> stored) {
    int same = 0;
    while (same < Math.min(size(), stored.size())
        && commits.get(same).isStoredAs(stored.get(same))) {
      same++;
    }
    return same;
  }
}

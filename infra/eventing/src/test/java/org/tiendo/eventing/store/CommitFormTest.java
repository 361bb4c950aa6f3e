package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A commit is encoded as the driver would.
class CommitFormTest {

  private static final Instant AT = Instant.parse("2026-11-26T01:02:03.004Z");

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 95, 999_999_999_999L})
  void it_is_the_document_that_the_driver_makes(long position) {
    Commits many = Commits.named("lệnh-1").claim("số:1").claim("number:2");
    for (int i = 0; i < 12; i++) {
      many.event("project:p" + i % 2, i / 2, "tiê\u0301n đô\u0323 \u0001 " + i);
    }
    PreparedCommit commit = PreparedCommit.of(many.build(), "tenant-1");
    PreparedCommit.Place place = new PreparedCommit.Place(position, AT);
    RawBsonDocument made = commit.form().at(place);
    Document expected = document(commit, place);
    assertThat(made.decode(new DocumentCodec())).isEqualTo(expected);
    assertThat(made).isEqualTo(new RawBsonDocument(expected, new DocumentCodec()));
  }

  private static Document document(PreparedCommit commit, PreparedCommit.Place place) {
    List<Binary> events = new ArrayList<>();
    for (Envelope event : commit.stored(place).events()) {
      assertThat(CanonicalJson.isCanonical(event.bytes())).isTrue();
      assertThat(event.n()).isEqualTo(place.position() + events.size());
      events.add(new Binary(event.bytes()));
    }
    return new Document("_id", place.position())
        .append("count", events.size())
        .append("cmd", commit.commit().commandId())
        .append("digest", commit.commit().digest())
        .append("at", Date.from(place.at()))
        .append("events", events)
        .append("keys", commit.keys());
  }
}

package org.tiendo.local.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;

/// Writes the document that tells the life of a command, step by step.
final class Life {

  private final StringBuilder text =
      new StringBuilder(
          """
          # Life of a command

          One `AssignProject`, from HTTP to the read model, with the bytes that a running installation showed. A test
          (`LifeOfACommandTest`) plays it and compares this page with what it sees; `-Dtiendo.rewrite=true` writes it anew.

          """);

  /// It differs from one installation to the next, as its key does.
  private static final String SEAL = "tiendo_seal";

  private int steps;

  void request(String body) {
    step(
        "The request",
        """
        A person of the board sends it to task-service. `ProjectApi` turns the body into a command; the context around it
        (command id, actor, business date) comes from the bearer token, the `Idempotency-Key` and `effectiveOn`.

        ```http
        POST /api/commands/AssignProject
        Authorization: Bearer …
        Content-Type: application/json
        Idempotency-Key: reading-room-1

        %s
        ```
        """
            .formatted(body));
  }

  void reply(String etag, String body) {
    step(
        "The answer",
        """
        `ProjectDecider` decided on the folded state of the project's stream and of the streams it refers to; the commit is
        durable when the answer leaves. The same key and body are answered with these bytes for ever; the id of the project
        follows from the command id.

        ```http
        HTTP/1.1 200
        Content-Type: application/json
        ETag: %s

        %s
        ```
        """
            .formatted(etag, body));
  }

  void commit(Document commit) {
    step(
        "The commit in the log",
        """
        One unit of work is one document of collection `log_task` in the service's own database. `_id` is the position of its
        first event; `keys` carries a unique index that guards the places in streams, the command id and permanent claims.

        ```json
        %s
        ```
        """
            .formatted(
                new Document(commit)
                    .append("events", List.of("(bytes, see below)"))
                    .toJson(JsonWriterSettings.builder().indent(true).build())));
  }

  void envelope(String envelope) {
    step(
        "The stored event",
        """
        The bytes in `events` are canonical JSON (RFC 8785, restricted), shown here with line breaks. They are hashed as they
        are and never change. `n` is the position in the log, `seq` the place in the stream, `at` when it was recorded, `eff`
        its business date, `by` an opaque person.

        ```json
        %s
        ```
        """
            .formatted(envelope));
  }

  void record(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), Topic.header(record, header.key())));
    StringBuilder lines = new StringBuilder();
    headers.replace(SEAL, "…");
    headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
    step(
        "The record on Kafka",
        """
        The relay publishes every position as one CloudEvent in binary mode: topic `task.events`, headers and value below.
        `ce_leafhash` is the RFC 6962 leaf hash of the stored bytes, `tiendo_seal` an HMAC of 32 bytes over key, value and the other
        headers.

        ```
        %s
        %s
        ```
        """
            .formatted(lines, new String(record.value(), StandardCharsets.UTF_8)));
  }

  void view(String path, String body) {
    step(
        "The read model",
        """
        reporting-service folds the record into its register. `after` waits until what the command stored is in it.

        ```http
        GET %s
        Authorization: Bearer …
        ```
        ```json
        %s
        ```
        """
            .formatted(path, body));
  }

  String text() {
    return text.toString().stripTrailing() + "\n";
  }

  private void step(String title, String content) {
    steps++;
    text.append("## ").append(steps).append(". ").append(title).append("\n\n");
    text.append(content).append('\n');
  }
}

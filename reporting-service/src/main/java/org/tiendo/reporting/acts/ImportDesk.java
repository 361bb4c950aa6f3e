package org.tiendo.reporting.acts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.store.LeafHash;
import org.tiendo.eventing.web.Caller;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.importing.DryRun;
import org.tiendo.reporting.importing.Existing;
import org.tiendo.reporting.importing.ItemRow;
import org.tiendo.reporting.importing.Names;
import org.tiendo.reporting.importing.Target;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.sheet.ReaderProcess;
import org.tiendo.reporting.sheet.Refused;
import tools.jackson.databind.json.JsonMapper;

/// Reads what somebody uploads, says what it would do, and stages it in that person's name.
@Component
class ImportDesk {

  /// Rows and bytes of one command: below what a service takes.
  private static final int MOST_ROWS = 100;

  private static final int MOST_BYTES = 150_000;
  private static final String SERVICE = "task";

  private final ReaderProcess reader;
  private final CommandSender sender;
  private final JsonMapper json;
  private final boolean isolated;

  ImportDesk(
      ReaderProcess reader, CommandSender sender, JsonMapper json, TiendoProperties properties) {
    this.reader = reader;
    this.sender = sender;
    this.json = json;
    this.isolated = properties.installation().isolated();
  }

  /// What was uploaded, and what holds for all of its rows.
  record Upload(
      String file,
      byte[] bytes,
      UnitId assigner,
      UnitId reviewingUnit,
      @Nullable ProgrammeId programme) {}

  /// @throws Refused if nothing of the file can be taken
  DryRun check(Upload upload, Query now) {
    AsOf asOf = now.asOf();
    ProgrammeId programme = upload.programme();
    return DryRun.of(
        reader.read(upload.bytes(), upload.file()),
        Names.of(asOf),
        new Target(
            upload.assigner(),
            upload.reviewingUnit(),
            programme,
            programme == null
                ? null
                : asOf.programme(programme).map(p -> p.event().from()).orElse(null),
            asOf.date(),
            isolated),
        new Existing(asOf, upload.assigner()));
  }

  /// What came of staging.
  sealed interface Result {

    /// @param token position at which it shows
    record Staged(String batch, String token) implements Result {}

    /// @param reply why not, or that nobody knows
    record Not(Reply reply) implements Result {}
  }

  /// Safe to repeat with the same key.
  ///
  /// @param key of the whole; each command has one of its own that is made of it
  /// @param language of the sentences in a reply
  Result stage(Upload upload, List<ItemRow> rows, String key, String language) {
    Sending sending =
        Sending.of(SERVICE, "StageImport")
            .with("assigner", upload.assigner().value())
            .with("reviewingUnit", upload.reviewingUnit().value())
            .with("programme", upload.programme() == null ? null : upload.programme().value())
            .with("file", upload.file())
            .with("sha256", LeafHash.plain(upload.bytes()))
            .with("rows", rows.size());
    Reply first = send(sending, key + "/stage", language);
    if (!(first instanceof Reply.Accepted(var token, var batch))) {
      return new Result.Not(first);
    }
    String last = token;
    int laid = 0;
    for (List<Map<String, Object>> part : parts(rows)) {
      Reply reply =
          send(
              Sending.of(SERVICE, "AddImportRows")
                  .with("batch", batch)
                  .with("first", laid)
                  .with("rows", part),
              key + "/rows/" + laid,
              language);
      if (!(reply instanceof Reply.Accepted accepted)) {
        return new Result.Not(reply);
      }
      last = accepted.token();
      laid += part.size();
    }
    return new Result.Staged(batch, last);
  }

  private Reply send(Sending sending, String key, String language) {
    return sender.send(sending, key, Caller.token().getTokenValue(), language);
  }

  private List<List<Map<String, Object>>> parts(List<ItemRow> rows) {
    List<List<Map<String, Object>>> parts = new ArrayList<>();
    List<Map<String, Object>> part = new ArrayList<>();
    int bytes = 0;
    for (ItemRow row : rows) {
      Map<String, Object> body = row.body();
      int size = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8).length;
      if (part.size() == MOST_ROWS || bytes + size > MOST_BYTES) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(body);
      bytes += size;
    }
    parts.add(part);
    return parts;
  }
}

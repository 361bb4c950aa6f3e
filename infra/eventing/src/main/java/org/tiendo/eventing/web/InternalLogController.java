package org.tiendo.eventing.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.relay.LogPages;

/// The published form of this service's log, for its peers: where they find what Kafka lacks, and what they rebuild from.
@RestController
@Admits(Admission.PEERS)
public final class InternalLogController {

  private final LogPages pages;

  InternalLogController(LogPages pages) {
    this.pages = pages;
  }

  /// Records from position `from` on, one JSON line each, in order and without a hole; empty at the end of the log.
  @GetMapping(path = "/internal/log", produces = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<byte[]> log(
      @RequestParam long from, @RequestParam(defaultValue = "500") int limit) {
    if (from < 0 || limit < 1 || limit > LogPages.MAX_LIMIT) {
      throw new RequestProblem(
          HttpStatus.BAD_REQUEST,
          "invalid-page",
          "from is a position from 0 on, limit lies between 1 and " + LogPages.MAX_LIMIT + ".");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(pages.lines(from, limit).getBytes(StandardCharsets.UTF_8));
  }
}

package org.tiendo.local.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.identity.token.Tokens;
import org.tiendo.local.play.Api;
import org.tiendo.local.play.Patience;

/// A service's whole log, as its peers read it.
record PublishedLog(List<PublishedRecord> records) {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(90), Duration.ofMillis(100));
  private static final int PAGE = 500;

  static PublishedLog read(Api api, Tokens tokens, String service) {
    RecordForm form = new RecordForm(new EventJson().mapper(), tokens.tenant());
    String bearer = tokens.forService("reporting", Duration.ofMinutes(5));
    List<PublishedRecord> records = new ArrayList<>();
    while (true) {
      String path = "/internal/log?from=%d&limit=%d".formatted(records.size(), PAGE);
      Api.Answer page =
          PATIENCE
              .await(() ->
                  Optional.of(api.query(service, path, "application/x-ndjson", "en", bearer))
                      .filter(Api.Answer::isSuccess))
              .orElseThrow();
      if (page.text().isEmpty()) {
        return new PublishedLog(List.copyOf(records));
      }
      page.text().lines().map(form::fromLine).forEach(records::add);
    }
  }

  /// Waits until the log holds as many records of a type.
  static PublishedLog await(Api api, Tokens tokens, String service, String type, long count) {
    return PATIENCE
        .await(() ->
            Optional.of(read(api, tokens, service))
                .filter(log -> log.types().getOrDefault(type, 0L) >= count))
        .orElseThrow(() -> new AssertionError("never as many " + type + " as " + count));
  }

  /// How many records of each type there are.
  Map<String, Long> types() {
    return records.stream()
        .map(PublishedRecord::type)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}

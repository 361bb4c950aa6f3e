package org.tiendo.reporting.pages.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.pages.layout.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an event says beyond its kind, in one line: the pattern `said.<type>` of the reader's language, filled with fields
/// of the event.
///
/// A pattern names fields in braces, with dots into what is nested: `{correction.from}`. It consists of parts separated by
/// `|`; a part of which a field has no value is left out. So a new type of event needs words, and no code.
public final class Said {

  private static final JsonMapper JSON = new EventJson().mapper();
  private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z.]+)}");

  private Said() {}

  /// Empty if there is nothing to say.
  public static String of(@Nullable PublishedEvent event, Page page) {
    String key = event == null ? "" : "said." + event.getClass().getSimpleName();
    if (event == null || !page.texts().has(key)) {
      return "";
    }
    JsonNode told = JSON.valueToTree(event);
    EventFacts facts = EventFacts.in(page);
    StringBuilder said = new StringBuilder();
    for (String part : page.texts().pattern(key).split("\\|")) {
      filled(part, told, facts).ifPresent(said::append);
    }
    return said.toString();
  }

  private static Optional<String> filled(String part, JsonNode event, EventFacts facts) {
    StringBuilder text = new StringBuilder();
    Matcher field = FIELD.matcher(part);
    int from = 0;
    while (field.find()) {
      String value = value(field.group(1), event, facts);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      text.append(part, from, field.start()).append(value);
      from = field.end();
    }
    return Optional.of(text.append(part, from, part.length()).toString());
  }

  private static String value(String path, JsonNode event, EventFacts facts) {
    JsonNode at = event;
    for (String name : path.split("\\.")) {
      at = at.path(name);
    }
    return facts.line(path.substring(path.lastIndexOf('.') + 1), at);
  }
}

package org.tiendo.reporting.pages.layout;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// An address of this origin, with its parameters encoded.
///
/// @param path of constant parts and encoded ones
record Link(String path, Map<String, String> parameters) {

  static Link of(String path) {
    return new Link(path, Map.of());
  }

  /// This link with a parameter more, or another value of it; without it if there is no value.
  Link with(String name, @Nullable String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return new Link(path, more);
  }

  Link withAll(@Nullable String... pairs) {
    Link link = this;
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      link = link.with(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return link;
  }

  /// A value as one segment of a path.
  static String segment(String value) {
    return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + UriUtils.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}

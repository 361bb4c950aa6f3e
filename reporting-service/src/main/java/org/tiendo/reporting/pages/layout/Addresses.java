package org.tiendo.reporting.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;

/// The addresses of a page: its own, and those that it leads to, with the dates chosen by the reader.
public abstract sealed class Addresses permits Page {

  private final HttpServletRequest request;
  private final String language;

  /// @param language tag of the reader's
  Addresses(HttpServletRequest request, String language) {
    this.request = request;
    this.language = language;
  }

  /// Path and query as they were asked for.
  public String self() {
    String asked = request.getQueryString();
    return asked == null ? path() : path() + "?" + asked;
  }

  /// This address with another value of one parameter; without it for null.
  public String selfWith(String parameter, @Nullable Object value) {
    Link link = Link.of(path());
    for (String name : request.getParameterMap().keySet()) {
      link = link.with(name, parameter(name));
    }
    return link.with(parameter, value == null ? null : value.toString()).toString();
  }

  public String path() {
    return request.getRequestURI();
  }

  /// A parameter of the request; null if it is missing or blank.
  public @Nullable String parameter(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /// An address that keeps the dates chosen by the reader.
  ///
  /// @param parameters name, value, name, value …; those without a value are left out
  public String link(String path, @Nullable String... parameters) {
    return dated(path).with("lang", parameter("lang")).withAll(parameters).toString();
  }

  private Link dated(String path) {
    return Link.of(path)
        .with("asOf", parameter("asOf"))
        .with(Axes.KNOWN_AT, parameter(Axes.KNOWN_AT));
  }

  /// A table as a file, in the reader's language, as of the dates chosen by the reader.
  ///
  /// @param format ending of the file's name
  public record Download(String format, String href) {}

  /// Where a table can be had, in each form.
  ///
  /// @param table e.g. `items`
  /// @param parameters name, value, name, value …; those without a value are left out
  public List<Download> downloads(String table, @Nullable String... parameters) {
    return Stream.of("csv", "xlsx", "json")
        .map(format ->
            new Download(
                format,
                dated("/api/exports/" + table + "." + format)
                    .with("lang", language)
                    .withAll(parameters)
                    .toString()))
        .toList();
  }

  /// Whether a navigation entry leads to where the reader is.
  public boolean within(String section) {
    return path().equals(section) || !section.equals("/") && path().startsWith(section + "/");
  }

  public String switchTo(String language) {
    return Link.of("/language/" + language).with("back", self()).toString();
  }

  /// Where an item is shown: its own page, or its programme while it is only planned.
  public String linkOf(Item item) {
    return linkOf(item.id());
  }

  /// @param item `project:<id>`, or `programme:<id>/<ref>` while it is only planned
  public String linkOf(String item) {
    String id = item.substring(item.indexOf(':') + 1);
    return item.startsWith("project:")
        ? linkTo("projects", id)
        : linkTo("programmes", id.substring(0, id.indexOf('/')));
  }

  /// An address below a section.
  public String linkTo(String section, String... segments) {
    StringBuilder path = new StringBuilder("/").append(section);
    for (String segment : segments) {
      path.append('/').append(Link.segment(segment));
    }
    return link(path.toString());
  }

  /// The page of an event.
  ///
  /// @param ref e.g. `task/12`
  public String linkOfEvent(String ref) {
    return linkTo("events", ref.split("/"));
  }
}

package org.tiendo.reporting.acts;

import java.util.Locale;
import java.util.Optional;

/// A part of the pages in which something is done that is about no item.
enum Area {
  DOCUMENTS("task", "documents"),
  PROJECTS("task", "projects"),
  PROPOSALS("task", "proposals"),
  DIRECTIVES("task", "directives"),
  PROGRAMMES("task", "programmes"),
  UNITS("task", "units"),
  OBLIGATIONS("task", "obligations"),
  IMPORTS("task", "imports"),
  CALENDARS("task", "standards"),
  CRITERIA("review", "standards"),
  INSPECTIONS("review", "oversight"),
  COMMENDATIONS("review", "oversight"),
  CRITICISMS("review", "oversight"),
  /// Reviews of the year, each about a programme.
  YEARS("reporting", "year-reviews");

  private final String service;
  private final String page;

  Area(String service, String page) {
    this.service = service;
    this.page = page;
  }

  static Optional<Area> of(String path) {
    for (Area area : values()) {
      if (area.path().equals(path)) {
        return Optional.of(area);
      }
    }
    return Optional.empty();
  }

  /// How addresses of forms name it.
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The service that decides what is done in it.
  String service() {
    return service;
  }

  /// Key of the name of its pages.
  String title() {
    return "nav." + page;
  }

  /// Where what the form is about is shown.
  String page(Case about) {
    boolean hasPage =
        switch (this) {
          case DOCUMENTS, DIRECTIVES, UNITS, IMPORTS -> !about.isNew();
          case PROGRAMMES, YEARS -> about.programme().isPresent();
          case PROJECTS,
              PROPOSALS,
              OBLIGATIONS,
              CALENDARS,
              CRITERIA,
              INSPECTIONS,
              COMMENDATIONS,
              CRITICISMS ->
              false;
        };
    return "/" + page + (hasPage ? "/" + about.id() : "");
  }

  /// Whether what the form is about is there for the person.
  boolean has(Case about) {
    return about.isNew()
        || switch (this) {
          case DOCUMENTS -> about.document().isPresent();
          case DIRECTIVES -> about.directive().isPresent();
          case PROGRAMMES -> about.programme().isPresent() || about.draft().isPresent();
          case YEARS -> about.programme().isPresent();
          case PROPOSALS -> about.proposal().isPresent();
          case UNITS -> about.unit().isPresent();
          case OBLIGATIONS -> about.obligation().isPresent();
          case IMPORTS -> about.batch().isPresent();
          case INSPECTIONS -> about.inspection().isPresent();
          case COMMENDATIONS -> about.commendation().isPresent();
          case CRITICISMS -> about.criticism().isPresent();
          case PROJECTS, CALENDARS, CRITERIA -> false;
        };
  }

  /// Code of the problem if it is not: `programme`, `criticism` …
  String kind() {
    return path().substring(0, path().length() - 1);
  }
}

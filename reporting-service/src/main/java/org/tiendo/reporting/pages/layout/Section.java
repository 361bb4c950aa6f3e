package org.tiendo.reporting.pages.layout;

import java.util.List;

/// An entry of the navigation.
///
/// @param name key of its words
public record Section(String path, String name) {

  static final List<Section> ALL =
      List.of(
          new Section("/", "nav.dashboard"),
          new Section("/programmes", "nav.programmes"),
          new Section("/directives", "nav.directives"),
          new Section("/projects", "nav.projects"),
          new Section("/documents", "nav.documents"),
          new Section("/indicators", "nav.indicators"),
          new Section("/views", "nav.views"),
          new Section("/obligations", "nav.obligations"),
          new Section("/oversight", "nav.oversight"),
          new Section("/units", "nav.units"));
}

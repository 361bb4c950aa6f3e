package org.tiendo.reporting.pages.layout;

import java.util.List;
import java.util.Set;
import org.tiendo.contracts.kernel.Role;

/// An entry of the navigation.
///
/// @param name key of its words
/// @param roles of whom one must have one; empty for everybody
public record Section(String path, String name, Set<String> roles) {

  public Section {
    roles = Set.copyOf(roles);
  }

  private Section(String path, String name) {
    this(path, name, Set.of());
  }

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
          new Section("/units", "nav.units"),
          new Section(
              "/operations", "nav.operations", Set.of(Role.OPERATOR.name(), Role.AUDITOR.name())));

  boolean isFor(Person person) {
    return roles.isEmpty() || roles.stream().anyMatch(person::has);
  }
}

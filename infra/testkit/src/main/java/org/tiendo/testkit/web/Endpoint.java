package org.tiendo.testkit.web;

import org.springframework.web.method.HandlerMethod;

/// One endpoint of a service.
///
/// @param name method and path as mapped, e.g. `GET /api/projects/{id}`
public record Endpoint(String name, HandlerMethod handler) implements Comparable<Endpoint> {

  @Override
  public int compareTo(Endpoint other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : handler.toString().compareTo(other.handler.toString());
  }
}

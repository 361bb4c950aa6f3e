package org.tiendo.eventing.config;

import java.util.List;
import org.tiendo.eventing.inbox.Inbox;

/// The inboxes of a service, started and closed together.
record Inboxes(List<Inbox> all) implements AutoCloseable {

  Inboxes {
    all = List.copyOf(all);
  }

  void start() {
    all.forEach(Inbox::start);
  }

  @Override
  public void close() {
    all.forEach(Inbox::close);
  }
}

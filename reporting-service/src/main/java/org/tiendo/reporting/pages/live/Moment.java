package org.tiendo.reporting.pages.live;

import java.time.Instant;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Token;

/// How far the read model is, and whether that is up to date: all that a stream ever tells.
record Moment(Token token, Freshness.State freshness) {

  /// `live`, or `stale`, since when, and how many records are known to wait.
  String state() {
    Instant since = freshness.staleSince();
    return since == null ? "live" : "stale " + since + " " + freshness.behind();
  }
}

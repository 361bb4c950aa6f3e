package org.tiendo.identity.link;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Accepts each link once. What was accepted is kept in memory; so links from before this start are refused.
public final class LinkDesk {

  private final Links links;
  private final Instant startedAt;
  private final Predicate<Link> known;
  private final Map<String, Instant> used = new ConcurrentHashMap<>();

  /// @param known whether a link's subject is somebody who may sign in
  public LinkDesk(Links links, Predicate<Link> known) {
    this.links = links;
    this.known = known;
    this.startedAt = Instant.ofEpochMilli(links.clock().millis());
  }

  /// What becomes of a link that is shown.
  public sealed interface Answer {
    record Accepted(Link link) implements Answer {}

    record Refused(Reason reason) implements Answer {}
  }

  /// Why a link is refused.
  public enum Reason {
    GARBLED,
    EXPIRED,
    USED,
    EARLIER_START,
    UNKNOWN_PERSON
  }

  /// Checks a link and leaves it as it is.
  public Answer look(String token) {
    return links.read(token).map(this::judged).orElse(new Answer.Refused(Reason.GARBLED));
  }

  /// Checks a link and uses it up.
  public Answer accept(String token) {
    Answer answer = look(token);
    Instant now = links.clock().instant();
    used.values().removeIf(end -> end.isBefore(now));
    return answer instanceof Answer.Accepted(Link link)
            && used.putIfAbsent(link.id(), link.endsAt()) != null
        ? new Answer.Refused(Reason.USED)
        : answer;
  }

  private Answer judged(Link link) {
    if (!links.clock().instant().isBefore(link.endsAt())) {
      return new Answer.Refused(Reason.EXPIRED);
    }
    if (used.containsKey(link.id())) {
      return new Answer.Refused(Reason.USED);
    }
    if (link.issuedAt().isBefore(startedAt)) {
      return new Answer.Refused(Reason.EARLIER_START);
    }
    return known.test(link) ? new Answer.Accepted(link) : new Answer.Refused(Reason.UNKNOWN_PERSON);
  }
}

package org.tiendo.eventing.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.projection.Copy;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.rebuild.Difference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares two copies section by section, while both go on: a section says which record changed it last, so two that say the
/// same must have the same bytes, and two that do not are looked at again once both copies have come that far.
final class Comparison {

  private static final int KEPT = 100;
  private static final int LATER = 1000;
  private static final int ROUNDS = 200;
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final Copy old;
  private final Copy built;
  private final JsonMapper json;
  private final Runnable goOn;
  private final List<Difference> differences = new ArrayList<>();
  private Set<String> later = new TreeSet<>();
  private Token oldToken = Token.NOTHING;
  private Token builtToken = Token.NOTHING;
  private long sections;
  private long different;
  private long undecided;

  /// @param goOn lets the copies that this process keeps follow their logs
  Comparison(Copy old, Copy built, JsonMapper json, Runnable goOn) {
    this.old = old;
    this.built = built;
    this.json = json;
    this.goOn = goOn;
  }

  /// @param wanted false once nobody wants to know any more
  Report of(Instant now, Pace pace, BooleanSupplier wanted) throws InterruptedException {
    all(wanted);
    for (int round = 0; round < ROUNDS && !later.isEmpty() && wanted.getAsBoolean(); round++) {
      goOn.run();
      pace.sleep(BETWEEN);
      again(round == ROUNDS - 1);
    }
    return new Report(now, sections, different, undecided, differences);
  }

  /// The tokens are those of the beginning: a document may be read from the database long before its turn comes.
  private void all(BooleanSupplier wanted) {
    look();
    Walk left = new Walk(old.documents());
    Walk right = new Walk(built.documents());
    long documents = 0;
    while (left.at != null || right.at != null) {
      String id = earlier(left.at, right.at);
      compare(left.take(id), right.take(id), false);
      if (++documents % LATER == 0) {
        if (!wanted.getAsBoolean()) {
          return;
        }
        goOn.run();
      }
    }
  }

  private void look() {
    oldToken = old.settled();
    builtToken = built.settled();
  }

  private static String earlier(Copy.@Nullable Document one, Copy.@Nullable Document other) {
    if (one == null || other == null) {
      return one != null ? one.id() : other == null ? "" : other.id();
    }
    return one.id().compareTo(other.id()) <= 0 ? one.id() : other.id();
  }

  private static final class Walk {
    private final Iterator<Copy.Document> rest;
    private Copy.@Nullable Document at;

    Walk(Iterator<Copy.Document> rest) {
      this.rest = rest;
      this.at = rest.hasNext() ? rest.next() : null;
    }

    Copy.Document take(String id) {
      Copy.Document taken = at;
      if (taken == null || !taken.id().equals(id)) {
        return new Copy.Document(id, Map.of());
      }
      at = rest.hasNext() ? rest.next() : null;
      return taken;
    }
  }

  /// Those that were not decided. Tokens are read first: what a section lacks then, its copy had seen before.
  private void again(boolean last) {
    List<String> ids = List.copyOf(later);
    later = new TreeSet<>();
    for (int from = 0; from < ids.size(); from += LATER) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + LATER));
      look();
      Map<String, Copy.Document> left = byId(old.documents(some));
      Map<String, Copy.Document> right = byId(built.documents(some));
      Function<String, Copy.Document> none = id -> new Copy.Document(id, Map.of());
      some.forEach(
          id -> compare(left.computeIfAbsent(id, none), right.computeIfAbsent(id, none), last));
    }
  }

  private static Map<String, Copy.Document> byId(List<Copy.Document> documents) {
    Map<String, Copy.Document> byId = new TreeMap<>();
    documents.forEach(document -> byId.put(document.id(), document));
    return byId;
  }

  /// A document counts once, when all of its sections are decided.
  private void compare(Copy.Document left, Copy.Document right, boolean last) {
    Set<String> logs = new TreeSet<>(left.sections().keySet());
    logs.addAll(right.sections().keySet());
    List<Difference> found = new ArrayList<>();
    int open = 0;
    for (String log : logs) {
      Copy.Stored before = left.sections().get(log);
      Copy.Stored after = right.sections().get(log);
      if (isAhead(log, before, after)) {
        open++;
      } else {
        difference(left.id(), log, before, after, found);
      }
    }
    if (open > 0 && !last) {
      later.add(left.id());
      return;
    }
    undecided += open;
    sections += logs.size() - open;
    different += found.size();
    found.stream().limit(KEPT - differences.size()).forEach(differences::add);
  }

  /// Whether one copy has a record in this section that the other had not seen.
  private boolean isAhead(String log, Copy.@Nullable Stored before, Copy.@Nullable Stored after) {
    return position(before) > builtToken.last(log) || position(after) > oldToken.last(log);
  }

  private static long position(Copy.@Nullable Stored section) {
    return section == null ? -1 : section.position();
  }

  private void difference(
      String id,
      String log,
      Copy.@Nullable Stored before,
      Copy.@Nullable Stored after,
      List<Difference> found) {
    String old = before == null ? "" : before.text();
    String built = after == null ? "" : after.text();
    if (old.equals(built)) {
      if (position(before) != position(after)) {
        found.add(new Difference(id, log, Kind.POSITION, List.of()));
      }
    } else if (old.isEmpty() || built.isEmpty()) {
      found.add(
          new Difference(id, log, built.isEmpty() ? Kind.ONLY_OLD : Kind.ONLY_NEW, List.of()));
    } else {
      List<Difference.Field> fields = FieldDiff.of(tree(old), tree(built));
      found.add(new Difference(id, log, fields.isEmpty() ? Kind.BYTES : Kind.CONTENT, fields));
    }
  }

  /// What somebody changed by hand may not even be JSON.
  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (tools.jackson.core.JacksonException _) {
      return json.getNodeFactory().stringNode(text);
    }
  }
}

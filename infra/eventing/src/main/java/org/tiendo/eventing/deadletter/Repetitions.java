package org.tiendo.eventing.deadletter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.recent.RecentlyUsed;

/// What was said last of recently met streams, and was carried out: a record that says the same again needs no command. What is
/// forgotten costs a command that changes nothing.
final class Repetitions {

  private static final int KEPT = 20_000;

  private final Map<String, String> last = new RecentlyUsed<>(KEPT);

  /// @param concerned all automations that a record concerns
  synchronized boolean isRepetition(PublishedRecord record, List<Automation> concerned) {
    String said = said(record, concerned);
    return said != null && said.equals(last.get(stream(record)));
  }

  synchronized void carriedOut(PublishedRecord record, List<Automation> concerned) {
    String said = said(record, concerned);
    if (said == null) {
      last.remove(stream(record));
    } else {
      last.put(stream(record), said);
    }
  }

  synchronized void forget() {
    last.clear();
  }

  private static @Nullable String said(PublishedRecord record, List<Automation> concerned) {
    if (concerned.size() != 1) {
      return null;
    }
    Automation only = concerned.getFirst();
    Function<PublishedRecord, String> saying = only.saying();
    return saying == null ? null : only.name() + "/" + saying.apply(record);
  }

  private static String stream(PublishedRecord record) {
    return record.log() + "/" + record.stream();
  }
}

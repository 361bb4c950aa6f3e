package org.tiendo.eventing.timer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;

/// What a service says of its timers: whose they are, which facts set them, and which they are.
///
/// @param <F> the facts about one owner, a record that can be written as JSON
public interface Timing<F> {

  /// Form of the facts; another number than the one in the database has everything folded anew.
  int form();

  Class<F> facts();

  /// Whose timers a record of the own log sets or ends, e.g. the id of an item; none if it is of no concern.
  Optional<String> owner(PublishedRecord record);

  /// The facts after a record; none as long as there is nothing to time. Pure.
  @Nullable F fold(@Nullable F before, PublishedRecord record);

  /// The timers of an owner, raised ones included or not as is convenient. Pure, but for what [#basis()] tells of.
  List<Timer> timers(F facts);

  /// What the timers depend on besides the facts, such as a version of a policy: when it changes, all are found anew.
  String basis();
}

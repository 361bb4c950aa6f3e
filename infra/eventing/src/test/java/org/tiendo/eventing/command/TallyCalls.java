package org.tiendo.eventing.command;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.store.EventJson;

/// Sendings of tally commands.
final class TallyCalls {

  static final Actor ACTOR =
      new Actor(new PersonId("person-1"), new UnitId("unit-1"), Set.of(Role.UNIT_OFFICER));

  private static final EventJson JSON = new EventJson();

  private TallyCalls() {}

  static CommandCall add(String key, String tally, int amount) {
    return add(key, tally, amount, null, null);
  }

  static CommandCall claiming(String key, String tally, int amount, String claim) {
    return call(
        key,
        "add " + claim,
        null,
        null,
        context -> new Tally.Add(context, new ProjectId(tally), amount, claim));
  }

  static CommandCall add(
      String key, String tally, int amount, @Nullable LocalDate on, @Nullable Long ifMatch) {
    return call(
        key,
        tally + "+" + amount,
        on,
        ifMatch,
        context -> new Tally.Add(context, new ProjectId(tally), amount, null));
  }

  static CommandCall call(String key, Function<CommandContext, ? extends Command> make) {
    return call(key, key, null, null, make);
  }

  static CommandCall call(
      String key,
      String body,
      @Nullable LocalDate on,
      @Nullable Long ifMatch,
      Function<CommandContext, ? extends Command> make) {
    return new CommandCall(ACTOR, key, JSON.digest(body), on, null, ifMatch, null, null, make);
  }
}

package org.tiendo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;

/// Given these events, when this command, then those events or that refusal; and a small world to do it in.
///
/// ```
/// board
///   ministry
///     planning    leads the item "statute"
///     quality
///   office
/// abroad
/// ```
public final class Given<C, S, E> {

  public static final UnitId BOARD = new UnitId("board");
  public static final UnitId MINISTRY = new UnitId("ministry");
  public static final UnitId PLANNING = new UnitId("planning");
  public static final UnitId QUALITY = new UnitId("quality");
  public static final UnitId OFFICE = new UnitId("office");
  public static final UnitId ABROAD = new UnitId("abroad");
  public static final ProjectId STATUTE = new ProjectId("statute");
  public static final LocalDate DAY = LocalDate.of(2026, 5, 20);

  public static final Noted NOTED =
      new Noted(
          Map.of(
              BOARD, List.of(),
              MINISTRY, List.of(BOARD),
              PLANNING, List.of(MINISTRY, BOARD),
              QUALITY, List.of(MINISTRY, BOARD),
              OFFICE, List.of(BOARD),
              ABROAD, List.of()),
          Map.of(STATUTE, new Noted.Item(PLANNING, BOARD)));

  private final S state;
  private final BiFunction<C, S, Decision<E>> decide;
  private Decision<E> decision = new Decision.Accepted<>(List.of(), Set.of());

  private Given(S state, BiFunction<C, S, Decision<E>> decide) {
    this.state = state;
    this.decide = decide;
  }

  public static <C, S, E> Given<C, S, E> of(
      S initial,
      BiFunction<S, E, S> evolve,
      BiFunction<C, S, Decision<E>> decide,
      List<? extends E> events) {
    S state = initial;
    for (E event : events) {
      state = evolve.apply(state, event);
    }
    return new Given<>(state, decide);
  }

  public Given<C, S, E> when(C command) {
    decision = decide.apply(command, state);
    return this;
  }

  public void then(List<? extends E> events) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class, a -> assertThat(a.events()).isEqualTo(events));
  }

  public void thenClaims(String... claims) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            a -> assertThat(a.claims()).isEqualTo(Set.of((Object[]) claims)));
  }

  public void thenRefusedBy(Rule rule) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, r -> assertThat(r.refusal().rule()).isEqualTo(rule));
  }

  public static Actor actor(String person, UnitId unit, Role... roles) {
    return new Actor(new PersonId(person), unit, Set.of(roles));
  }

  public static CommandContext by(Actor actor) {
    return by(actor, DAY);
  }

  public static CommandContext by(Actor actor, LocalDate effectiveOn) {
    return new CommandContext(new CommandId("c-1"), actor, effectiveOn, DAY.plusDays(90));
  }
}

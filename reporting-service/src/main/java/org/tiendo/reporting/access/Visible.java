package org.tiendo.reporting.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.eventing.recent.RecentlyUsed;
import org.tiendo.reporting.register.Oversight;
import org.tiendo.reporting.register.Register;

/// What exists for one person.
///
/// @param sight by which the register was reduced; says whether a count can be a count of everything
/// @param register everything that exists for the person, and nothing else
public record Visible(Sight sight, Register register) {

  /// The pure form: the same for everybody who acts in the same roles for the same unit, but for criticisms of the person.
  public static Visible of(Actor actor, Register whole) {
    return ofUnit(actor, whole).withOwn(actor, whole);
  }

  /// What exists for everybody of the unit in these roles.
  private static Visible ofUnit(Actor actor, Register whole) {
    Sight sight = sight(actor, whole);
    return new Visible(
        sight,
        sight.extent() == Sight.Extent.WHOLE
            ? whole
            : new Reduction(sight, whole).result().register());
  }

  private static Sight sight(Actor actor, Register whole) {
    return new Sight(actor, UnitTree.of(whole.units())::above);
  }

  /// With what exists for the person alone.
  private Visible withOwn(Actor actor, Register whole) {
    Oversight seen =
        Concern.withOwn(
            register.oversight(),
            whole.oversight(),
            actor,
            item -> register.projects().find(item).isPresent());
    return seen == register.oversight()
        ? this
        : new Visible(
            sight,
            new Register(
                register.token(),
                register.moments(),
                register.conditions(),
                register.units(),
                register.directives(),
                register.programmes(),
                register.documents(),
                register.projects(),
                register.reviews(),
                seen,
                register.groundwork(),
                register.yearReviews()));
  }

  /// Keeps what was reduced last for each pair of unit and roles, and goes on from there when the register has moved on.
  public static final class Kept {

    /// Pairs of unit and roles that ask at the same time.
    private static final int MOST = 64;

    private final Map<Key, Last> known = new RecentlyUsed<>(MOST);

    private record Key(UnitId unit, Set<Role> roles) {}

    private record Last(Visible visible, Reduction.Result result) {}

    public Visible of(Actor actor, Register whole) {
      Sight sight = sight(actor, whole);
      if (sight.extent() == Sight.Extent.WHOLE) {
        return new Visible(sight, whole);
      }
      Key key = new Key(actor.unit(), actor.roles());
      @Nullable Last before = last(key);
      if (before == null || before.result().whole() != whole) {
        Reduction.Result result = next(before, sight, whole);
        before = new Last(new Visible(sight, result.register()), result);
        synchronized (known) {
          known.put(key, before);
        }
      }
      return before.visible().withOwn(actor, whole);
    }

    private @Nullable Last last(Key key) {
      synchronized (known) {
        return known.get(key);
      }
    }

    private static Reduction.Result next(@Nullable Last before, Sight sight, Register whole) {
      return Optional.ofNullable(before)
          .flatMap(last -> new Continuation(last.result(), sight, whole).result())
          .orElseGet(() -> new Reduction(sight, whole).result());
    }
  }
}

package org.tiendo.reporting.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
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
    Sight sight = new Sight(actor, UnitTree.of(whole.units())::above);
    return new Visible(
        sight,
        sight.extent() == Sight.Extent.WHOLE ? whole : new Reduction(sight, whole).reduced());
  }

  /// With what exists for the person alone.
  private Visible withOwn(Actor actor, Register whole) {
    Set<ProjectId> items =
        register.projects().stream()
            .map(p -> p.assigned().event().project())
            .collect(Collectors.toSet());
    Oversight seen =
        Concern.withOwn(register.oversight(), whole.oversight(), actor, items::contains);
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

  /// Keeps what was reduced for a register as long as that register is the latest.
  public static final class Kept {

    /// Pairs of unit and roles that ask at the same time.
    private static final int MOST = 64;

    private final Map<Key, Visible> known =
        new LinkedHashMap<>(MOST, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Visible> eldest) {
            return size() > MOST;
          }
        };

    private record Key(String token, UnitId unit, Set<Role> roles) {}

    public Visible of(Actor actor, Register whole) {
      Key key = new Key(whole.token().toString(), actor.unit(), actor.roles());
      synchronized (known) {
        Visible before = known.get(key);
        if (before != null) {
          return before.withOwn(actor, whole);
        }
      }
      Visible now = ofUnit(actor, whole);
      synchronized (known) {
        known.put(key, now);
      }
      return now.withOwn(actor, whole);
    }
  }
}

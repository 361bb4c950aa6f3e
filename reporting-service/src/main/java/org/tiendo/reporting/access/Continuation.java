package org.tiendo.reporting.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.Projects;
import org.tiendo.reporting.register.Register;

/// Goes on from what a register was reduced to before, where nothing since has changed what exists for the person: something was
/// told of items, and that moved none of them into sight or out of it.
///
/// What did not change is the same object in both registers, so looking at each item costs next to nothing.
record Continuation(Reduction.Result before, Register whole) {

  /// Empty if more has changed, so that everything is to be reduced anew.
  Optional<Reduction.Result> result() {
    Projects then = before.whole().projects();
    Projects now = whole.projects();
    if (!sameAround() || then.size() != now.size()) {
      return Optional.empty();
    }
    Map<Integer, ProjectSection> changed = new HashMap<>();
    for (int place = 0; place < now.size(); place++) {
      ProjectSection section = now.get(place);
      if (section != then.get(place)) {
        if (!sameConcern(then.get(place), section)) {
          return Optional.empty();
        }
        int visible = before.places()[place];
        if (visible >= 0) {
          changed.put(visible, told(section));
        }
      }
    }
    return Optional.of(with(before.register().projects().with(changed, List.of())));
  }

  private ProjectSection told(ProjectSection section) {
    return new Telling(before.items()::contains, (_, _) -> false).project(section);
  }

  private boolean sameAround() {
    Register then = before.whole();
    return then.units() == whole.units()
        && then.directives() == whole.directives()
        && then.programmes() == whole.programmes()
        && then.documents() == whole.documents()
        && then.oversight() == whole.oversight()
        && then.groundwork() == whole.groundwork()
        && then.yearReviews() == whole.yearReviews();
  }

  /// Whether who may see it, and what is seen with it, follow from the same facts.
  private static boolean sameConcern(ProjectSection then, ProjectSection now) {
    ProjectAssigned one = then.assigned().event();
    ProjectAssigned other = now.assigned().event();
    return TakingPart.of(then).equals(TakingPart.of(now))
        && one.project().equals(other.project())
        && one.sources().equals(other.sources())
        && one.memberships().equals(other.memberships());
  }

  private Reduction.Result with(Projects projects) {
    Register known = before.register();
    Register reduced =
        new Register(
            whole.token(),
            whole.moments(),
            whole.conditions(),
            known.units(),
            known.directives(),
            known.programmes(),
            known.documents(),
            projects,
            whole.reviews().only(before.items()::contains),
            known.oversight(),
            known.groundwork(),
            known.yearReviews());
    return new Reduction.Result(whole, reduced, before.items(), before.places());
  }
}

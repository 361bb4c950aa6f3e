package org.tiendo.identity.setup;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tiendo.identity.link.SetUpDoor;
import org.tiendo.identity.setup.Founding.Progress;

/// Holds the draft, in memory: until it is carried out a restart begins it anew. Refuses once it was carried out.
@Component
final class SetUpDesk implements SetUpDoor {

  private final Optional<Founding> founding;
  private Draft draft;

  SetUpDesk(ObjectProvider<Founding> founding, Profiles profiles) {
    this.founding = Optional.ofNullable(founding.getIfAvailable());
    this.draft = Draft.of(profiles.all().getFirst());
  }

  @Override
  public boolean open() {
    return progress() instanceof Progress.Waiting;
  }

  /// An installation that cannot be founded is there already.
  Progress progress() {
    return founding.map(Founding::progress).orElseGet(Progress.Done::new);
  }

  synchronized Draft draft() {
    return draft;
  }

  synchronized void change(UnaryOperator<Draft> change) {
    if (open()) {
      draft = change.apply(draft);
    }
  }

  /// Begins to carry the draft out; not twice, and not while something is missing.
  ///
  /// @return the administrator's id, if it began now
  synchronized Optional<String> begin() {
    Optional<Foundation> complete = draft.complete().filter(_ -> open());
    complete.ifPresent(foundation -> founding.orElseThrow().begin(foundation));
    return complete.map(foundation -> foundation.administrator().id());
  }
}

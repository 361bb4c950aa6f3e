package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedImportEvent;
import org.tiendo.contracts.task.PublishedImportEvent.ImportStaged;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// A batch of items out of a file (lô nhập) as its history makes it on a date.
///
/// @param done how many of its rows were assigned
/// @param items that were assigned of it and not withdrawn with it
/// @param stoppedAt external key of the row, or id of the item, at which it has stopped; null unless it has
/// @param rule code of the rule that stopped it
/// @param reason of its withdrawal
public record ImportStanding(
    Dated<ImportStaged> staged,
    State state,
    int done,
    List<ProjectId> items,
    @Nullable String stoppedAt,
    @Nullable String rule,
    @Nullable String reason) {

  public ImportStanding {
    items = List.copyOf(items);
  }

  public enum State {
    STAGED,
    ASSIGNING,
    HALTED,
    COMPLETED,
    WITHDRAWING,
    WITHDRAWN;

    /// Whether the service is about it.
    public boolean moves() {
      return this == ASSIGNING || this == WITHDRAWING;
    }
  }

  /// Those known on the date, the latest first.
  public static List<ImportStanding> of(AsOf asOf) {
    return known(asOf).map(batch -> of(batch, asOf.date())).toList();
  }

  /// One of them.
  public static Optional<ImportStanding> find(String id, AsOf asOf) {
    return known(asOf)
        .filter(batch -> batch.event().batch().value().equals(id))
        .findFirst()
        .map(batch -> of(batch, asOf.date()));
  }

  private static Stream<Chronicle<ImportStaged, PublishedImportEvent>> known(AsOf asOf) {
    return asOf.register().groundwork().imports().reversed().stream()
        .filter(batch -> batch.knownOn(asOf.date()));
  }

  private static ImportStanding of(
      Chronicle<ImportStaged, PublishedImportEvent> batch, LocalDate asOf) {
    return batch.derived(
        ImportStanding.class,
        asOf,
        events -> {
          Fold fold = new Fold();
          events.forEach(dated -> fold.take(dated.event()));
          return fold.standing(batch.first());
        });
  }

  private static final class Fold {
    private final List<ProjectId> items = new ArrayList<>();
    private State state = State.STAGED;
    private int done;
    private @Nullable String stoppedAt;
    private @Nullable String rule;
    private @Nullable String reason;

    void take(PublishedImportEvent event) {
      switch (event) {
        case ImportStaged _, PublishedImportEvent.ImportPartRefused _ -> {}
        case PublishedImportEvent.ImportBegun _ -> goesOn(State.ASSIGNING);
        case PublishedImportEvent.ImportPartAssigned e -> {
          done = e.done();
          items.addAll(e.items());
        }
        case PublishedImportEvent.ImportHalted e -> {
          state = State.HALTED;
          stoppedAt = e.key();
          rule = e.rule();
        }
        case PublishedImportEvent.ImportCompleted _ -> state = State.COMPLETED;
        case PublishedImportEvent.ImportWithdrawalBegun e -> {
          goesOn(State.WITHDRAWING);
          reason = e.reason();
        }
        case PublishedImportEvent.ImportPartWithdrawn e ->
            items.subList(Math.min(e.left(), items.size()), items.size()).clear();
        case PublishedImportEvent.ImportWithdrawn e -> {
          goesOn(State.WITHDRAWN);
          reason = e.reason();
        }
      }
    }

    private void goesOn(State as) {
      state = as;
      stoppedAt = null;
      rule = null;
    }

    ImportStanding standing(Dated<ImportStaged> staged) {
      return new ImportStanding(staged, state, done, items, stoppedAt, rule, reason);
    }
  }
}

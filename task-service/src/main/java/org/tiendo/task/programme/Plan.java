package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;

/// What a programme says when it is drafted or adopted.
///
/// @param accountsFor the documents its unit will account for at the end of the period
/// @param parent the programme that it derives from
public record Plan(
    UnitId authority,
    String title,
    LocalDate from,
    LocalDate to,
    List<PlannedItem> planned,
    List<OutcomeLine> accountsFor,
    @Nullable PeriodKind kind,
    @Nullable ProgrammeId parent) {
  public Plan {
    planned = List.copyOf(planned);
    accountsFor = List.copyOf(accountsFor);
  }
}

package org.tiendo.review.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;

/// What can be asked of a set of criteria.
public sealed interface CriteriaCommand extends Command {

  ItemType itemType();

  /// The set that is written to.
  default CriteriaSetId set() {
    return setOf(itemType());
  }

  /// The one set for a type of item.
  static CriteriaSetId setOf(ItemType type) {
    return new CriteriaSetId(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// Publish the next version (ban hành bộ tiêu chí).
  ///
  /// @param inForceFrom first day of submissions that are judged by it
  record PublishCriteria(
      CommandContext context, ItemType itemType, LocalDate inForceFrom, List<Criterion> criteria)
      implements CriteriaCommand {
    public PublishCriteria {
      criteria = List.copyOf(criteria);
    }
  }
}

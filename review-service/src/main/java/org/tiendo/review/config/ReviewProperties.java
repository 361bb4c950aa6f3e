package org.tiendo.review.config;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.vocabulary.ItemType;

/// What the review service may be told, under `tiendo.review.`.
///
/// @param criteria codes of the mandatory criteria (tiêu chí) for items without published ones; a review keeps those in
///     force when it was opened
/// @param countersigned types of items whose acceptance the assigning authority countersigns
/// @param replyDays the least number of days to reply to the notice of a criticism
/// @param appealDays the number of days to appeal against a criticism
@ConfigurationProperties("tiendo.review")
public record ReviewProperties(
    @DefaultValue({"timely", "consistent", "meets-demand"}) List<String> criteria,
    @DefaultValue({}) Set<ItemType> countersigned,
    @DefaultValue("3") int replyDays,
    @DefaultValue("10") int appealDays) {

  public ReviewProperties {
    criteria = List.copyOf(criteria);
    countersigned = Set.copyOf(countersigned);
    criteria.forEach(Id::check);
    if (criteria.isEmpty() || criteria.stream().distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("tiendo.review.criteria: at least one, each once");
    }
    if (replyDays < 1 || appealDays < 1) {
      throw new IllegalArgumentException(
          "tiendo.review.reply-days and appeal-days: at least one day");
    }
  }
}

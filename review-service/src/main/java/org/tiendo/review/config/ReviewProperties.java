package org.tiendo.review.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiendo.contracts.id.Id;

/// What the review service may be told, under `tiendo.review.`.
///
/// @param criteria codes of the mandatory criteria (tiêu chí); a review keeps those in force when it was opened
@ConfigurationProperties("tiendo.review")
public record ReviewProperties(
    @DefaultValue({"timely", "consistent", "meets-demand"}) List<String> criteria) {

  public ReviewProperties {
    criteria = List.copyOf(criteria);
    criteria.forEach(Id::check);
    if (criteria.isEmpty() || criteria.stream().distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("tiendo.review.criteria: at least one, each once");
    }
  }
}

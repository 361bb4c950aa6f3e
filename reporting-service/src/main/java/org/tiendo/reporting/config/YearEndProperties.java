package org.tiendo.reporting.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiendo.reporting.yearend.RatingScales;

/// What the review of the year may be told, under `tiendo.yearend.`.
///
/// @param ratings the scales that years are rated by, each from its first day
@ConfigurationProperties("tiendo.yearend")
public record YearEndProperties(@DefaultValue List<RatingScales.Scale> ratings) {

  public YearEndProperties {
    ratings = List.copyOf(ratings);
  }
}

package org.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiendo.testkit.architecture.ArchitectureRules;
import org.tiendo.testkit.architecture.Scanned;

class ArchitectureTest {

  @Test
  void the_service_keeps_the_architecture_rules_and_decides_on_reviews_of_the_year_alone() {
    Scanned scanned = ArchitectureRules.ofService("org.tiendo.reporting").check(60);

    assertThat(scanned.features()).containsExactly("yearend");
  }
}

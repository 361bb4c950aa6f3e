package org.tiendo.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiendo.testkit.architecture.ArchitectureRules;
import org.tiendo.testkit.architecture.Scanned;

class ArchitectureTest {

  @Test
  void the_service_keeps_the_architecture_rules() {
    Scanned scanned = ArchitectureRules.ofService("org.tiendo.review").check(90);

    assertThat(scanned.features())
        .containsExactlyInAnyOrder(
            "review", "criteria", "inspection", "commendation", "criticism", "unit", "item");
  }
}

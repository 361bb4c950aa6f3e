package org.tiendo.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiendo.testkit.architecture.ArchitectureRules;
import org.tiendo.testkit.architecture.Scanned;

class ArchitectureTest {

  @Test
  void the_service_keeps_the_architecture_rules() {
    Scanned scanned = ArchitectureRules.ofService("org.tiendo.task").check(110);

    assertThat(scanned.features())
        .containsExactlyInAnyOrder(
            "unit",
            "directive",
            "programme",
            "project",
            "document",
            "numbering",
            "calendar",
            "obligation",
            "timer",
            "importing");
  }
}

package org.tiendo.task;

import org.junit.jupiter.api.Test;
import org.tiendo.testkit.architecture.ArchitectureRules;

class InfrastructureArchitectureTest {

  @Test
  void contracts_eventing_and_embedded_servers_keep_the_architecture_rules() {
    ArchitectureRules.ofInfrastructure().check(230);
  }
}

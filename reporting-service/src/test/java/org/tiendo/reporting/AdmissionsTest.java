package org.tiendo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.web.Admissions;
import org.tiendo.testkit.web.Endpoint;
import org.tiendo.testkit.web.Endpoints;

class AdmissionsTest {

  @Test
  void every_endpoint_declares_who_is_admitted() {
    Set<Endpoint> endpoints = Endpoints.in("org.tiendo.reporting");
    assertThat(endpoints).hasSizeGreaterThan(1);
    assertThat(endpoints)
        .as("endpoints without @Admits are closed to everybody")
        .filteredOn(endpoint -> Admissions.of(endpoint.handler()).isEmpty())
        .extracting(Endpoint::name)
        .isEmpty();
  }
}

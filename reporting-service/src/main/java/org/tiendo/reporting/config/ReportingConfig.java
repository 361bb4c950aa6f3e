package org.tiendo.reporting.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.reporting.register.RegisterProjection;

/// The read model of the reporting service.
@Configuration(proxyBeanMethods = false)
public class ReportingConfig {

  @Bean
  Projection register() {
    return RegisterProjection.projection();
  }
}

package org.tiendo.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.tiendo.eventing.config.CommandSideConfiguration;
import org.tiendo.eventing.config.EventingConfiguration;
import org.tiendo.eventing.config.QuerySideConfiguration;

/// Starts reporting-service.
@SpringBootApplication
@Import({EventingConfiguration.class, CommandSideConfiguration.class, QuerySideConfiguration.class})
public class ReportingApplication {

  public static void main(String[] args) {
    SpringApplication.run(ReportingApplication.class, args);
  }
}

package org.tiendo.review;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.tiendo.eventing.config.CommandSideConfiguration;
import org.tiendo.eventing.config.EventingConfiguration;

/// Starts the review service.
@SpringBootApplication
@Import({EventingConfiguration.class, CommandSideConfiguration.class})
public class ReviewApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ReviewApplication.class, arguments);
  }
}

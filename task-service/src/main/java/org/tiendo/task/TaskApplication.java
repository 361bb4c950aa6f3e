package org.tiendo.task;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.tiendo.eventing.config.CommandSideConfiguration;
import org.tiendo.eventing.config.EventingConfiguration;

/// Starts task-service.
@SpringBootApplication
@Import({EventingConfiguration.class, CommandSideConfiguration.class})
public class TaskApplication {

  public static void main(String[] args) {
    SpringApplication.run(TaskApplication.class, args);
  }
}

package org.tiendo.review;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the review service.
@SpringBootApplication
public class ReviewApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ReviewApplication.class, arguments);
  }
}

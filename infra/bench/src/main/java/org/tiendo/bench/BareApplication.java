package org.tiendo.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The baseline of [StartupBench]: the smallest web application on the same class path, with nothing of Tiendo in it.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareApplication {

  public static void main(String[] args) {
    SpringApplication.run(BareApplication.class, args);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> ready() {
    return event -> System.out.println(StartupBench.READY);
  }
}

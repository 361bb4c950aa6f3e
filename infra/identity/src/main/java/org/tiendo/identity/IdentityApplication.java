package org.tiendo.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.PropertySource;

/// Starts the identity provider of an installation that has no other.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@PropertySource("classpath:org/tiendo/identity/identity.properties")
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityApplication {

  public static void main(String[] args) {
    SpringApplication.run(IdentityApplication.class, args);
  }
}

package org.tiendo.identity.calendar;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.token.ClientSecret;

/// Where keys are kept, and who may ask whose they are: the gateway alone.
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  private static final String ASKING = "CALENDAR_GATEWAY";

  @Bean
  CalendarKeys calendarKeys(
      IdentityProperties properties, PasswordEncoder digests, InstantSource clock) {
    return new CalendarKeys(properties.keys().resolve("calendar-keys.json"), digests, clock);
  }

  /// What a key opens is a token with all that its person may do: nobody but the gateway gets one, whatever key is shown.
  @Bean
  @Order(2)
  SecurityFilterChain calendarTokens(
      HttpSecurity http, IdentityProperties properties, PasswordEncoder encoder) {
    var gateway =
        User.withUsername(ClientSecret.CLIENT)
            .password(encoder.encode(ClientSecret.in(properties.keys())))
            .authorities(ASKING)
            .build();
    return http.securityMatcher("/calendar/token")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .userDetailsService(new InMemoryUserDetailsManager(gateway))
        .httpBasic(basic -> {})
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(HttpMethod.POST).hasAuthority(ASKING).anyRequest().denyAll())
        .build();
  }
}

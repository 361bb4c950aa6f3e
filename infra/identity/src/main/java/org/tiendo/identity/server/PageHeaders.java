package org.tiendo.identity.server;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Headers of every answer: nothing inline, nothing from elsewhere, no frame around it, nothing kept.
final class PageHeaders {

  /// Forms go to this origin alone; the sign-in's redirects stay on it.
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private PageHeaders() {}

  static void on(HttpSecurity http) {
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
  }
}

package org.tiendo.eventing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.web.fixture.HalfDeclaredApi;
import org.tiendo.testkit.web.Endpoint;
import org.tiendo.testkit.web.Endpoints;

class AdmissionTest {

  private final AdmissionInterceptor interceptor = new AdmissionInterceptor();

  @AfterEach
  void sign_out() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void an_endpoint_that_declares_nobody_is_found() {
    assertThat(undeclared("org.tiendo.eventing.web.fixture"))
        .containsExactly("POST /fixture/forgotten");
  }

  @Test
  void every_endpoint_of_every_service_declares_who_is_admitted() {
    assertThat(Endpoints.in("org.tiendo.eventing.web", "org.tiendo.edge"))
        .extracting(Endpoint::name)
        .contains("GET /internal/log", "ANY /error");
    assertThat(undeclared("org.tiendo.eventing.web", "org.tiendo.edge"))
        .containsOnly("POST /fixture/forgotten");
  }

  @Test
  void an_endpoint_that_declares_nobody_is_closed_to_everybody() throws Exception {
    for (Role role : Role.values()) {
      signIn(role.name());
      assertThatThrownBy(() -> ask("forgotten"))
          .isInstanceOfSatisfying(
              RequestProblem.class, problem -> assertThat(problem.code()).isEqualTo("forbidden"));
    }
  }

  @Test
  void an_endpoint_is_open_to_whom_it_declares() throws Exception {
    signIn("UNIT_OFFICER");
    assertThat(ask("declared")).isTrue();
    signIn("SERVICE");
    assertThatThrownBy(() -> ask("declared")).isInstanceOf(RequestProblem.class);
    signIn();
    assertThatThrownBy(() -> ask("declared")).isInstanceOf(RequestProblem.class);
    signIn("EMPEROR");
    assertThatThrownBy(() -> ask("declared")).isInstanceOf(RequestProblem.class);
  }

  @Test
  void what_is_no_endpoint_of_a_controller_is_closed() {
    signIn("ADMINISTRATOR");
    assertThatThrownBy(() ->
            interceptor.preHandle(
                new MockHttpServletRequest(), new MockHttpServletResponse(), "a function"))
        .isInstanceOf(RequestProblem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ASSIGNING_AUTHORITY, true, true, false, false, false",
    "MONITORING_OFFICE, true, true, false, false, false",
    "UNIT_HEAD, true, true, false, false, false",
    "UNIT_OFFICER, true, true, false, false, false",
    "REVIEWER, true, true, false, false, false",
    "CLERK, true, true, false, false, false",
    "AUDITOR, true, false, false, true, true",
    "OPERATOR, true, false, false, false, true",
    "ADMINISTRATOR, true, false, true, false, false",
    "SERVICE, false, false, false, true, false",
    "AUDITOR+UNIT_HEAD+ADMINISTRATOR, true, false, false, true, true",
    "SERVICE+UNIT_HEAD, true, false, false, true, false",
    "OPERATOR+UNIT_HEAD, true, true, false, false, true",
  })
  void roles_make_groups(
      String roles,
      boolean reads,
      boolean acts,
      boolean administers,
      boolean peer,
      boolean watches) {
    Set<Role> held =
        List.of(roles.split("\\+")).stream().map(Role::valueOf).collect(Collectors.toSet());
    assertThat(Admission.READERS.includes(held)).isEqualTo(reads);
    assertThat(Admission.ACTORS.includes(held)).isEqualTo(acts);
    assertThat(Admission.ADMINISTRATORS.includes(held)).isEqualTo(administers);
    assertThat(Admission.PEERS.includes(held)).isEqualTo(peer);
    assertThat(Admission.WATCHERS.includes(held)).isEqualTo(watches);
  }

  private static List<String> undeclared(String... packages) {
    return Endpoints.in(packages).stream()
        .filter(endpoint -> Admissions.of(endpoint.handler()).isEmpty())
        .map(Endpoint::name)
        .toList();
  }

  private boolean ask(String method) throws NoSuchMethodException {
    Method named = HalfDeclaredApi.class.getMethod(method);
    return interceptor.preHandle(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        new HandlerMethod(new HalfDeclaredApi(), named));
  }

  private static void signIn(String... roles) {
    Jwt token =
        Jwt.withTokenValue("t")
            .header("alg", "none")
            .subject("p-1")
            .claim("roles", List.of(roles))
            .issuedAt(Instant.EPOCH)
            .build();
    SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
  }
}

package org.tiendo.eventing.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.store.Commits;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StuckLog;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.eventing.web.CommandRequestResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The edge over a real socket, with a bus that answers what a test wants.
@Tag("embedded")
class EdgeTest {

  private static final Outcome ACCEPTED =
      new Outcome.Accepted(
          "c1", "a1", 4, "test:12", List.of(new Outcome.StoredEventRef("c1-0", "Done", 12)));
  private static final AtomicReference<Outcome> NEXT = new AtomicReference<>(ACCEPTED);
  private static final AtomicReference<Commands> BUS = new AtomicReference<>(_ -> NEXT.get());
  private static final List<CommandCall> SENT = new ArrayList<>();
  private static final AtomicReference<String> THREAD = new AtomicReference<>();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TokenFactory tokens;
  private static ConfigurableApplicationContext context;

  @BeforeAll
  static void start() throws Exception {
    tokens = new TokenFactory();
    context =
        new SpringApplicationBuilder(Fixture.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.application.name=tiendo-test",
                "--tiendo.service=test",
                "--tiendo.tenant=acme",
                "--tiendo.mongo.uri=mongodb://127.0.0.1:1",
                "--tiendo.mongo.database=none",
                "--tiendo.kafka.bootstrap=127.0.0.1:1",
                "--tiendo.installation.zone=UTC",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TokenFactory.ISSUER,
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.keysUri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=tiendo",
                "--spring.security.oauth2.resourceserver.jwt.jws-algorithms=ES256");
  }

  @AfterAll
  static void stop() {
    context.close();
    tokens.close();
  }

  @BeforeEach
  void reset() {
    SENT.clear();
    NEXT.set(ACCEPTED);
    BUS.set(_ -> NEXT.get());
  }

  @Nested
  class AnAcceptedCommand {

    @Test
    void is_answered_with_its_events_token_and_etag() throws Exception {
      var answer = post("{\"text\":\"x\",\"effectiveOn\":\"2026-01-05\"}");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("ETag")).hasValue("\"4\"");
      assertThat(answer.body())
          .isEqualTo(
              "{\"commandId\":\"c1\",\"aggregateId\":\"a1\",\"version\":4,\"token\":\"test:12\","
                  + "\"events\":[{\"id\":\"c1-0\",\"type\":\"Done\",\"position\":12}]}");
    }

    @Test
    void reaches_the_bus_with_actor_key_version_and_date() throws Exception {
      post(
          "{\"text\":\"x\",\"effectiveOn\":\"2026-01-05\"}",
          good(),
          "Idempotency-Key",
          "k 1",
          "If-Match",
          "\"3\"");
      CommandCall call = SENT.getFirst();
      assertThat(call.actor().unit()).isEqualTo(new UnitId("office"));
      assertThat(call.actor().roles()).containsExactly(Role.UNIT_OFFICER);
      assertThat(call.key()).isEqualTo("k 1");
      assertThat(call.expectedVersion()).isEqualTo(3);
      assertThat(call.effectiveOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void is_carried_out_in_a_thread_that_names_the_application() throws Exception {
      post("{\"text\":\"x\"}");
      assertThat(THREAD.get()).startsWith("test-http-");
    }

    @Test
    void has_the_same_digest_however_it_is_written() throws Exception {
      post("{\"text\":\"x\",\"effectiveOn\":\"2026-01-05\"}");
      post("{ \"effectiveOn\" : \"2026-01-05\", \"text\" : \"\\u0078\" }");
      post("{\"text\":\"y\",\"effectiveOn\":\"2026-01-05\"}");
      assertThat(SENT.get(0).digest()).isEqualTo(SENT.get(1).digest());
      assertThat(SENT.get(0).digest()).isNotEqualTo(SENT.get(2).digest());
    }

    @Test
    void without_a_key_is_a_new_one_each_time() throws Exception {
      post("{\"text\":\"x\"}");
      post("{\"text\":\"x\"}");
      assertThat(SENT.get(0).key()).isNotEqualTo(SENT.get(1).key());
    }
  }

  @Nested
  class ARefusal {

    @Test
    void carries_the_code_sentence_and_facts_of_its_rule() throws Exception {
      NEXT.set(new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of("number", "28"))));
      var answer = post("{\"text\":\"x\"}");
      assertProblem(answer, 409, "claim-taken");
      JsonNode problem = JSON.readTree(answer.body());
      assertThat(problem.get("detail").stringValue()).isEqualTo(KernelRule.CLAIM_TAKEN.sentence());
      assertThat(problem.get("facts").get("number").stringValue()).isEqualTo("28");
    }

    @Test
    void is_told_in_the_language_that_is_asked_for() throws Exception {
      NEXT.set(new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of())));
      String body = "{\"text\":\"x\"}";
      assertThat(detail(post(body, good(), "Accept-Language", "vi-VN,en;q=0.8")))
          .isEqualTo("Mỗi số, mã hoặc khóa chỉ được sử dụng một lần.");
      for (String other : List.of("en,vi;q=0.5", "fr", "*", "nonsense;q=x", "")) {
        assertThat(detail(post(body, good(), "Accept-Language", other)))
            .isEqualTo(KernelRule.CLAIM_TAKEN.sentence());
      }
      assertThat(detail(post("{\"text\":\"no-id\"}", good(), "Accept-Language", "vi")))
          .isEqualTo("Một giá trị trong yêu cầu không đúng dạng. (text is not an id)");
      assertThat(detail(post(body, null, "Accept-Language", "vi")))
          .isEqualTo("Hãy gửi mã truy cập hợp lệ của hệ thống này.");
    }

    private static String detail(HttpResponse<String> answer) {
      return JSON.readTree(answer.body()).get("detail").stringValue();
    }

    @Test
    void every_other_outcome_has_a_problem_of_its_own() throws Exception {
      Map<Outcome, String> expected =
          Map.of(
              new Outcome.VersionMismatch(3, 4), "412 version-mismatch",
              new Outcome.KeyReused("c1"), "422 key-reused",
              new Outcome.InFlight("c1"), "409 in-flight",
              new Outcome.TooLarge("big"), "413 too-large",
              new Outcome.Unavailable("slow"), "503 log-unavailable");
      for (var entry : expected.entrySet()) {
        NEXT.set(entry.getKey());
        var answer = post("{\"text\":\"x\"}");
        String[] want = entry.getValue().split(" ");
        assertProblem(answer, Integer.parseInt(want[0]), want[1]);
      }
    }
  }

  @Nested
  class ALogThatCannotAnswer {

    @Test
    void is_a_problem_that_says_when_to_ask_again() throws Exception {
      NEXT.set(new Outcome.Unavailable("too many commits wait"));
      var answer = post("{\"text\":\"x\"}");
      assertProblem(answer, 503, "log-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    /// Of four requests one is under way, one waits, and the log's queue has no place for the others.
    @Test
    void turns_away_at_once_what_finds_its_queue_full() throws Exception {
      try (MongoClient unused = MongoClients.create("mongodb://127.0.0.1:1");
          StuckLog stuck = new StuckLog(unused.getDatabase("none"))) {
        BUS.set(call -> appended(stuck.log(), call));
        CountDownLatch turnedAway = new CountDownLatch(2);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (String key : List.of("k1", "k2", "k3", "k4")) {
          answers.add(posted(key, turnedAway));
          stuck.awaitStuck();
        }
        assertThat(turnedAway.await(30, TimeUnit.SECONDS)).isTrue();
        stuck.release();
        for (HttpResponse<String> answer : answers.stream().map(CompletableFuture::join).toList()) {
          if (answer.statusCode() != 200) {
            assertProblem(answer, 503, "log-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
          }
        }
        assertThat(answers).filteredOn(answer -> answer.join().statusCode() == 200).hasSize(2);
      }
    }

    private static CompletableFuture<HttpResponse<String>> posted(
        String key, CountDownLatch turnedAway) {
      return HTTP.sendAsync(
              request(good(), "Idempotency-Key", key)
                  .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .whenComplete((answer, _) -> {
            if (answer != null && answer.statusCode() == 503) {
              turnedAway.countDown();
            }
          });
    }

    private static Outcome appended(EventLog log, CommandCall call) {
      try {
        log.append(Commits.one(call.key(), "project:" + call.key(), 0));
        return ACCEPTED;
      } catch (EventLog.LogUnavailable e) {
        return new Outcome.Unavailable(String.valueOf(e.getMessage()));
      }
    }

    @Test
    void is_the_same_to_those_who_read_it() throws Exception {
      var answer = post("{\"text\":\"log-down\"}");
      assertProblem(answer, 503, "log-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  @Nested
  class ABadRequest {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "malformed-json | {\"text\":",
          "malformed-json | ",
          "malformed-json | {\"text\":\"x\"} {}",
          "malformed-json | {\"text\":\"x\",\"text\":\"y\"}",
          "malformed-json | {\"text\":NaN}",
          "unknown-field  | {\"text\":\"x\",\"role\":\"ADMINISTRATOR\"}",
          "invalid-value  | {\"text\":\"x\",\"effectiveOn\":\"yesterday\"}",
          "invalid-value  | {\"text\":\"x\",\"count\":\"7\"}",
          "invalid-value  | {\"text\":\"x\",\"count\":1.5}",
          "invalid-value  | {\"text\":{}}",
          "invalid-value  | {\"text\":\"\\ud800\"}",
          "invalid-value  | {\"text\":\"no-id\"}"
        })
    void is_refused_before_anything_happens(String code, @Nullable String body) throws Exception {
      var answer = post(Objects.requireNonNullElse(body, ""));
      assertProblem(answer, 400, code);
      assertThat(SENT).isEmpty();
    }

    @Test
    void names_the_field_whose_value_is_wrong() throws Exception {
      for (String body : List.of("{\"text\":\"no-id\"}", "{\"text\":{}}")) {
        JsonNode problem = JSON.readTree(post(body).body());
        assertThat(problem.get("facts").get("field").stringValue()).isEqualTo("text");
      }
    }

    @Test
    void is_not_what_goes_wrong_inside_and_nothing_of_that_is_told() throws Exception {
      var answer = post("{\"text\":\"broken\"}");
      assertProblem(answer, 500, "internal");
      assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void nested_deeper_than_any_command_is_refused() throws Exception {
      assertProblem(post("[".repeat(100) + "]".repeat(100)), 400, "malformed-json");
    }

    @Test
    void over_the_size_limit_is_refused_also_when_chunked() throws Exception {
      String large = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
      assertProblem(post(large), 413, "body-too-large");
      HttpRequest chunked =
          request(good())
              .POST(
                  HttpRequest.BodyPublishers.ofInputStream(
                      () -> new ByteArrayInputStream(large.getBytes())))
              .build();
      HttpResponse<String> answer = HTTP.send(chunked, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isIn(400, 413);
      assertThat(SENT).isEmpty();
    }

    @Test
    void of_another_media_type_or_method_is_refused() throws Exception {
      assertProblem(post("text=x", good(), "Content-Type", "text/plain"), 415, null);
      assertProblem(post("{}", good(), "Content-Encoding", "gzip"), 415, "encoded-body");
      assertProblem(post("{}", good(), "Content-Type", "nonsense"), 415, null);
      assertThat(post("{\"text\":\"x\"}", good(), "Accept", "nonsense").statusCode())
          .isEqualTo(406);
      HttpRequest get = request(good()).GET().build();
      assertProblem(HTTP.send(get, HttpResponse.BodyHandlers.ofString()), 405, null);
    }

    @Test
    void for_a_command_that_nobody_takes_is_refused() throws Exception {
      HttpRequest unknown =
          HttpRequest.newBuilder(URI.create(base() + "/api/commands/MakeItSo"))
              .header("Authorization", "Bearer " + good())
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertProblem(HTTP.send(unknown, HttpResponse.BodyHandlers.ofString()), 404, "not-found");
    }

    @Test
    void with_an_unusable_header_is_refused() throws Exception {
      assertProblem(
          post("{\"text\":\"x\"}", good(), "Idempotency-Key", "k".repeat(201)),
          400,
          "invalid-idempotency-key");
      assertProblem(post("{\"text\":\"x\"}", good(), "If-Match", "7"), 400, "invalid-if-match");
    }
  }

  @Nested
  class AToken {

    @Test
    void is_needed() throws Exception {
      assertProblem(post("{\"text\":\"x\"}", null), 401, "unauthenticated");
      assertProblem(post("{\"text\":\"x\"}", "nonsense"), 401, "unauthenticated");
    }

    @Test
    void of_another_issuer_audience_tenant_or_time_is_refused() throws Exception {
      List<UnaryOperator<com.nimbusds.jwt.JWTClaimsSet.Builder>> bad =
          List.of(
              c -> c.issuer("https://elsewhere.test"),
              c -> c.audience("other"),
              c -> c.audience((String) null),
              c -> c.claim("tenant", "other"),
              c -> c.claim("tenant", null),
              c -> c.expirationTime(Date.from(Instant.now().minusSeconds(90))),
              c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(90))));
      for (var change : bad) {
        assertProblem(post("{\"text\":\"x\"}", tokens.token(change)), 401, "unauthenticated");
      }
      assertThat(SENT).isEmpty();
    }

    @Test
    void signed_by_another_key_or_not_at_all_is_refused() throws Exception {
      var other = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
      assertProblem(post("{\"text\":\"x\"}", tokens.sign(other, c -> c)), 401, "unauthenticated");
      String unsigned =
          new com.nimbusds.jwt.PlainJWT(
                  new com.nimbusds.jwt.JWTClaimsSet.Builder()
                      .issuer(TokenFactory.ISSUER)
                      .audience("tiendo")
                      .claim("tenant", "acme")
                      .build())
              .serialize();
      assertProblem(post("{\"text\":\"x\"}", unsigned), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/env", "/internal/other", "/nothing"})
    void opens_nothing_that_is_not_named(String path) throws Exception {
      HttpRequest get =
          HttpRequest.newBuilder(URI.create(base() + path))
              .header("Authorization", "Bearer " + good())
              .build();
      assertProblem(HTTP.send(get, HttpResponse.BodyHandlers.ofString()), 403, "forbidden");
    }

    @Test
    void of_an_auditor_an_operator_or_a_service_sends_no_command() throws Exception {
      for (String role : List.of("AUDITOR", "OPERATOR", "ADMINISTRATOR", "SERVICE")) {
        String token = tokens.token("p-3", "office", role);
        assertProblem(post("{\"text\":\"x\"}", token), 403, "forbidden");
      }
      assertThat(SENT).isEmpty();
    }

    @Test
    void opens_no_endpoint_that_declares_nobody() throws Exception {
      HttpRequest undeclared =
          HttpRequest.newBuilder(URI.create(base() + "/api/undeclared"))
              .header("Authorization", "Bearer " + good())
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      var answer = HTTP.send(undeclared, HttpResponse.BodyHandlers.ofString());
      assertProblem(answer, 403, "forbidden");
    }

    @Test
    void of_an_operator_opens_the_metrics_and_health_needs_none() throws Exception {
      assertThat(get("/actuator/prometheus", good())).isEqualTo(403);
      assertThat(get("/actuator/prometheus", tokens.token("p-2", "office", "OPERATOR")))
          .isEqualTo(200);
      assertThat(get("/actuator/health", null)).isEqualTo(200);
    }

    @Test
    void of_an_operator_opens_the_details_of_health_and_nobody_elses_does() throws Exception {
      assertThat(body("/actuator/health", null)).contains("UP").doesNotContain("components");
      assertThat(body("/actuator/health", good())).contains("UP").doesNotContain("components");
      assertThat(body("/actuator/health", tokens.token("p-2", "office", "OPERATOR")))
          .contains("\"components\"", "\"details\"");
    }
  }

  private static String base() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  private static String good() {
    return tokens.token("p-1", "office", "UNIT_OFFICER");
  }

  private static int get(String path, @Nullable String token) throws Exception {
    return got(path, token).statusCode();
  }

  private static String body(String path, @Nullable String token) throws Exception {
    return got(path, token).body();
  }

  private static HttpResponse<String> got(String path, @Nullable String token) throws Exception {
    HttpRequest.Builder get = HttpRequest.newBuilder(URI.create(base() + path));
    if (token != null) {
      get.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(get.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(@Nullable String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + "/api/commands/Try"))
            .header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return post(body, good());
  }

  private static HttpResponse<String> post(String body, @Nullable String token, String... headers)
      throws Exception {
    return HTTP.send(
        request(token, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void assertProblem(
      HttpResponse<String> answer, int status, @Nullable String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("code").stringValue()).isNotBlank();
    if (code != null) {
      assertThat(problem.get("code").stringValue()).isEqualTo(code);
    }
    assertThat(answer.body()).doesNotContain("Exception", "org.tiendo", "tools.jackson");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(EventingConfiguration.class)
  static class Fixture {

    @Bean
    WebMvcConfigurer commandRequests() {
      return new WebMvcConfigurer() {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
          resolvers.add(
              new CommandRequestResolver(
                  call -> {
                    SENT.add(call);
                    THREAD.set(Thread.currentThread().getName());
                    return BUS.get().send(call);
                  },
                  new EventJson()::digest));
        }
      };
    }

    @Bean
    TryApi tryApi() {
      return new TryApi();
    }
  }

  record TryBody(String text, @Nullable Integer count, @Nullable LocalDate effectiveOn) {}

  @RestController
  @Admits(Admission.ACTORS)
  static class TryApi {
    @PostMapping("/api/undeclared")
    @Admits({})
    String undeclared() {
      return "never seen";
    }

    @PostMapping("/api/commands/Try")
    ResponseEntity<?> attempt(@RequestBody TryBody body, CommandRequest request) {
      if (body.text().equals("no-id")) {
        throw new InvalidValue("text", "text is not an id");
      }
      if (body.text().equals("log-down")) {
        throw new EventLog.LogUnavailable("no primary");
      }
      if (body.text().equals("broken")) {
        throw new IllegalArgumentException("a secret of the inside");
      }
      return request.carryOut(
          body,
          body.effectiveOn(),
          context -> {
            throw new UnsupportedOperationException("the bus is a fake");
          });
    }
  }
}

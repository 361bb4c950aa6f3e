package org.tiendo.reporting.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.tiendo.edge.BrokenAnswers;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Views;
import org.tiendo.eventing.web.ProblemAdvice;
import org.tiendo.reporting.config.PagesConfig;
import org.tiendo.reporting.config.ReportConfig;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;

/// The pages over a real socket, on a read model in memory. Whoever asks says who they are: header `As: unit name ROLE ROLE`,
/// and for how many seconds: `Expires-In: 120`.
public final class PagesServer implements AutoCloseable {

  private static final Freshness KEPT_UP = new Freshness(InstantSource.system(), List.of());

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI origin;

  public PagesServer(Views views, LocalDate today, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--tiendo.parts=service,pages",
                "--tiendo.service=reporting",
                "--tiendo.tenant=test",
                "--tiendo.mongo.uri=none",
                "--tiendo.mongo.database=none",
                "--tiendo.kafka.bootstrap=none",
                "--tiendo.installation.zone=UTC",
                "--tiendo.installation.sample=true"));
    arguments.addAll(List.of(more));
    context =
        new SpringApplicationBuilder(App.class)
            .initializers(c -> {
              c.getBeanFactory().registerSingleton("views", views);
              c.getBeanFactory().registerSingleton("freshness", KEPT_UP);
              c.getBeanFactory().registerSingleton("installationClock", new StandingClock(today));
            })
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new));
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    origin = URI.create("http://127.0.0.1:" + port);
  }

  public URI origin() {
    return origin;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// A page for a browser of this language.
  public HttpResponse<String> page(String path, String language, String as)
      throws IOException, InterruptedException {
    return client.send(
        byBrowser(path, language, as).header("Tiendo-Csrf", "csrf-token").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// A form sent by a browser.
  ///
  /// @param body URL-encoded
  public HttpResponse<String> post(String path, String language, String as, String body)
      throws IOException, InterruptedException {
    return client.send(
        byBrowser(path, language, as)
            .header("Tiendo-Csrf", "csrf-token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// Bytes sent by a program.
  public HttpResponse<String> post(String path, byte[] body, String as)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(origin.resolve(path))
            .header("Accept", "application/json")
            .header("As", as)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// A form with a file, sent by a browser.
  ///
  /// @param fields `name=value`
  /// @param name of the file, whose field is `upload`
  public HttpResponse<String> upload(
      String path, String language, String as, List<String> fields, String name, byte[] file)
      throws IOException, InterruptedException {
    String line = "--part\r\nContent-Disposition: form-data; name=\"";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String field : fields) {
      String[] parts = field.split("=", 2);
      body.writeBytes((line + parts[0] + "\"\r\n\r\n" + parts[1] + "\r\n").getBytes(UTF_8));
    }
    body.writeBytes((line + "upload\"; filename=\"" + name + "\"\r\n\r\n").getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
    return client.send(
        byBrowser(path, language, as)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder byBrowser(String path, String language, String as) {
    return HttpRequest.newBuilder(origin.resolve(path))
        .header("Accept", "text/html,application/xhtml+xml")
        .header("Accept-Language", language)
        .header("As", as);
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableConfigurationProperties(TiendoProperties.class)
  @PropertySource("classpath:org/tiendo/eventing/defaults.properties")
  @ComponentScan({
    "org.tiendo.reporting.pages",
    "org.tiendo.reporting.acts",
    "org.tiendo.reporting.calendar",
    "org.tiendo.reporting.exports",
    "org.tiendo.reporting.web"
  })
  @Import({
    PagesConfig.class,
    ReportConfig.class,
    QueryDesk.class,
    QueryProblem.Advice.class,
    ProblemAdvice.class,
    ErrorProblems.class,
    BrokenAnswers.class
  })
  static class App {

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
      Filter as =
          (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            String who = asked.getHeader("As");
            String life = asked.getHeader("Expires-In");
            signIn(
                who == null ? "commission An UNIT_HEAD" : who,
                life == null ? 120 : Integer.parseInt(life));
            chain.doFilter(request, response);
          };
      return http.csrf(csrf -> csrf.disable())
          .addFilterBefore(as, UsernamePasswordAuthenticationFilter.class)
          .build();
    }

    /// A reader that does not read is noticed once what is sent to it is full.
    @Bean
    @ConditionalOnProperty("test.send-buffer")
    TomcatConnectorCustomizer sendBuffer(@Value("${test.send-buffer}") String bytes) {
      return connector -> connector.setProperty("socket.txBufSize", bytes);
    }

    @Bean
    GatewaySecret noGateway() {
      return GatewaySecret.NONE;
    }

    @Bean
    JwtDecoder unused() {
      return token -> {
        throw new IllegalStateException(token);
      };
    }

    private static void signIn(String as, int life) {
      List<String> words = List.of(as.split(" "));
      Jwt token =
          Jwt.withTokenValue("t")
              .header("alg", "none")
              .subject("p-1")
              .claim("unit", words.get(0))
              .claim("name", words.get(1).replace('_', ' '))
              .claim("roles", words.subList(2, words.size()))
              .expiresAt(Instant.now().plusSeconds(life))
              .build();
      SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }
  }

  private record StandingClock(LocalDate today) implements InstallationClock {
    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Instant now() {
      return today.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    @Override
    public void follow(LocalDate date) {}
  }
}

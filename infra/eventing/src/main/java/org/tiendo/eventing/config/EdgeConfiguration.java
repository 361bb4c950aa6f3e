package org.tiendo.eventing.config;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tiendo.edge.BehindGatewayFilter;
import org.tiendo.edge.BodyLimitFilter;
import org.tiendo.edge.BrokenAnswers;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.ProblemLanguage;
import org.tiendo.edge.ProblemSentences;
import org.tiendo.edge.ProblemWriter;
import org.tiendo.edge.Uploads;
import org.tiendo.eventing.config.TiendoProperties.Installation;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.eventing.web.AdmissionInterceptor;
import org.tiendo.eventing.web.ProblemAdvice;
import tools.jackson.databind.json.JsonMapper;

/// What every endpoint of every service has in common.
@Configuration(proxyBeanMethods = false)
@Import({
  EdgeSecurity.class,
  OpenApiConfiguration.class,
  ProblemAdvice.class,
  ProblemLanguage.class,
  ErrorProblems.class,
  BrokenAnswers.class
})
class EdgeConfiguration {

  /// More than any command needs: 200 list entries of 500 characters and their notes.
  private static final DataSize MOST = DataSize.ofKilobytes(256);

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean
  ProblemSentences problemSentences() {
    return new ProblemSentences();
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper, ProblemSentences sentences) {
    return new ProblemWriter(mapper, sentences);
  }

  @Bean
  GatewaySecret gatewaySecret(TiendoProperties properties) {
    return GatewaySecret.in(properties.gatewaySecretFile());
  }

  @Bean
  FilterRegistrationBean<BehindGatewayFilter> behindGateway(
      GatewaySecret secret, ProblemWriter problems) {
    FilterRegistrationBean<BehindGatewayFilter> registration =
        new FilterRegistrationBean<>(new BehindGatewayFilter(secret, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      ProblemWriter problems, ObjectProvider<Uploads> uploads) {
    FilterRegistrationBean<BodyLimitFilter> registration =
        new FilterRegistrationBean<>(
            new BodyLimitFilter(MOST, uploads.getIfAvailable(() -> Uploads.NONE), problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  /// Every endpoint is closed unless it declares who may reach it.
  @Bean
  WebMvcConfigurer admissions() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AdmissionInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
      }
    };
  }

  /// Requests say exactly what they mean: no unknown or doubled fields, nothing behind the object, no text for a number or the other way round.
  @Bean
  JsonMapperBuilderCustomizer strictRequests() {
    return EventJson::strict;
  }

  @Bean
  InstallationClock installationClock(TiendoProperties properties) {
    Installation installation = properties.installation();
    return switch (installation.clock()) {
      case REAL -> new RealClock(Clock.systemUTC(), installation.zone());
      case SIMULATED -> {
        LocalDate until =
            Objects.requireNonNull(
                installation.clockUntil(),
                "a simulated clock needs tiendo.installation.clock-until");
        yield new SimulatedClock(installation.zone(), until.withDayOfYear(1), until);
      }
    };
  }
}

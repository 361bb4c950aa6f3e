package org.tiendo.gateway.config;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.tiendo.edge.BodyLimitFilter;
import org.tiendo.edge.ProblemWriter;
import org.tiendo.edge.Uploads;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.answer.Answers;
import org.tiendo.gateway.answer.HeadersFilter;
import org.tiendo.gateway.limit.AddressRateFilter;
import org.tiendo.gateway.limit.HostFilter;
import org.tiendo.gateway.limit.OpenStreams;
import org.tiendo.gateway.limit.PersonRateFilter;
import org.tiendo.gateway.limit.StreamFilter;

/// The limits around the routes, in the order in which a request meets them.
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

  /// Just behind Spring Security, whose filters stand at -100.
  private static final int SIGNED_IN = -90;

  @Bean
  FilterRegistrationBean<HeadersFilter> headers(GatewayProperties properties) {
    return at(FIRST, new HeadersFilter(properties));
  }

  @Bean
  FilterRegistrationBean<HostFilter> host(GatewayProperties properties, Answers answers) {
    return at(FIRST + 1, new HostFilter(properties.origin(), answers));
  }

  @Bean
  FilterRegistrationBean<AddressRateFilter> addressRate(
      GatewayProperties properties, Answers answers) {
    return at(FIRST + 2, new AddressRateFilter(properties.limits(), answers));
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      GatewayProperties properties, ProblemWriter problems) {
    GatewayProperties.Limits limits = properties.limits();
    Uploads uploads = new Uploads(limits.uploadPaths(), limits.upload());
    return at(FIRST + 3, new BodyLimitFilter(limits.body(), uploads, problems));
  }

  @Bean
  FilterRegistrationBean<PersonRateFilter> commandRate(
      GatewayProperties properties, Answers answers) {
    return at(SIGNED_IN, PersonRateFilter.ofCommands(properties.limits(), answers));
  }

  @Bean
  FilterRegistrationBean<PersonRateFilter> exportRate(
      GatewayProperties properties, Answers answers) {
    return at(SIGNED_IN, PersonRateFilter.ofExports(properties.limits(), answers));
  }

  @Bean
  FilterRegistrationBean<PersonRateFilter> calendarRate(
      GatewayProperties properties, Answers answers) {
    return at(SIGNED_IN, PersonRateFilter.ofCalendars(properties.limits(), answers));
  }

  @Bean
  OpenStreams openStreams(GatewayProperties properties) {
    return new OpenStreams(properties.limits(), InstantSource.system());
  }

  @Bean
  FilterRegistrationBean<StreamFilter> streams(OpenStreams streams, Answers answers) {
    return at(SIGNED_IN + 1, new StreamFilter(streams, answers));
  }

  private static <T extends Filter> FilterRegistrationBean<T> at(int order, T filter) {
    FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}

package org.tiendo.identity.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.tiendo.identity.IdentityProperties;

/// Pages speak the first language of the reader's that they are written in.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  @Bean
  LocaleResolver localeResolver(IdentityProperties properties) {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(properties.languages());
    resolver.setDefaultLocale(properties.languages().getFirst());
    return resolver;
  }
}

package org.tiendo.reporting.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.tiendo.reporting.paper.Fonts;
import org.tiendo.reporting.paper.LayoutChoice;
import org.tiendo.reporting.paper.Layouts;
import org.tiendo.reporting.paper.Papers;

/// The papers of the year-end report.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
@PropertySource(value = "classpath:org/tiendo/reporting/report.properties", encoding = "UTF-8")
public class ReportConfig {

  @Bean
  Layouts layouts(ReportProperties properties) {
    return new Layouts(properties.folder(), properties.layouts());
  }

  @Bean
  LayoutChoice layoutChoice(Layouts layouts, ReportProperties properties) {
    return new LayoutChoice(layouts, properties.layout(), properties.units());
  }

  @Bean
  Papers papers(Layouts layouts, ReportProperties properties) {
    return new Papers(layouts, new Fonts(properties.fonts()));
  }
}
